/* icuuc.dll as far as Qt6Core asks for it: Windows 10 (1703 and later) has the real one, Wine has none.

   Qt asks it for text codecs that it does not have itself. Here there are none, and Qt then says so to who asks. */

#include <stddef.h>
#include <stdint.h>

#define EXPORTED __declspec(dllexport)

typedef int UErrorCode;
enum { U_FILE_ACCESS_ERROR = 4 };

static void *refuse(UErrorCode *error)
{
    if (error)
        *error = U_FILE_ACCESS_ERROR;
    return NULL;
}

EXPORTED void *ucnv_open(const char *name, UErrorCode *error) { return refuse(error); }
EXPORTED const char *ucnv_getName(const void *converter, UErrorCode *error) { return refuse(error); }
EXPORTED const char *ucnv_getStandardName(const char *name, const char *standard, UErrorCode *error)
{
    return refuse(error);
}
EXPORTED const char *ucnv_getAvailableName(int32_t number) { return NULL; }
EXPORTED int32_t ucnv_countAvailable(void) { return 0; }
EXPORTED int8_t ucnv_getMaxCharSize(const void *converter) { return 1; }
EXPORTED int32_t ucnv_toUCountPending(const void *converter, UErrorCode *error) { return 0; }
EXPORTED int32_t ucnv_fromUCountPending(const void *converter, UErrorCode *error) { return 0; }
EXPORTED void ucnv_close(void *converter) {}
EXPORTED void ucnv_reset(void *converter) {}
EXPORTED void ucnv_getToUCallBack(void) {}
EXPORTED void ucnv_setToUCallBack(void) {}
EXPORTED void ucnv_getFromUCallBack(void) {}
EXPORTED void ucnv_setFromUCallBack(void) {}
EXPORTED void ucnv_toUnicode(void) {}
EXPORTED void ucnv_fromUnicode(void) {}
EXPORTED void ucnv_cbToUWriteUChars(void) {}
EXPORTED void ucnv_cbFromUWriteUChars(void) {}
EXPORTED void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
