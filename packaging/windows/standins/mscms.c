/* mscms.dll as far as Qt's windows plugin asks for it. Wine's own lacks WcsCreateIccProfile.

   The answer is always the same: this screen has no colour profile. */

#include <stddef.h>

#define EXPORTED __declspec(dllexport)

EXPORTED void *OpenColorProfileW(void *profile, unsigned access, unsigned share, unsigned creation) { return NULL; }
EXPORTED int CloseColorProfile(void *profile) { return 1; }
EXPORTED int GetColorProfileFromHandle(void *profile, void *buffer, unsigned *size) { return 0; }
EXPORTED void *WcsCreateIccProfile(void *profile, unsigned options) { return NULL; }
