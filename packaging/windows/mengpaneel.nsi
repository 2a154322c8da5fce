; The installer for one user, who needs no administrator.
;
;   makensis -DVERSION=0.1.0 -DBUNDLE=dist/mengpaneel -DICON=mengpaneel.ico -DOUT=setup.exe mengpaneel.nsi
;
; Silently: setup.exe /S, and "%LOCALAPPDATA%\Programs\Mengpaneel\uninstall.exe" /S. Exit status 3: the program is open.

Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh

Name "Mengpaneel"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Mengpaneel"
SetCompressor /SOLID lzma
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1043 "ProductName" "Mengpaneel"
VIAddVersionKey /LANG=1043 "FileDescription" "Mengpaneel installeren"
VIAddVersionKey /LANG=1043 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1043 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1043 "LegalCopyright" "EUPL-1.2"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\mengpaneel.exe"
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "English"

LangString STILL_OPEN 1043 "Mengpaneel is nog open. Sluit het venster en probeer het opnieuw."
LangString STILL_OPEN 1033 "Mengpaneel is still open. Close its window and try again."
LangString FILE_KIND 1043 "Momentopnames uit Mengpaneel"
LangString FILE_KIND 1033 "Snapshots from Mengpaneel"

!define CLASSES "Software\Classes"
!define KIND "Mengpaneel.Snapshots"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Mengpaneel"
!define ASSOCIATIONS_CHANGED "System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'"

; Windows lets nobody write to a program that runs. Silently the answer to the question is no.
!macro STOP_WHILE_OPEN prefix
Function ${prefix}StopWhileOpen
  IfFileExists "$INSTDIR\mengpaneel.exe" 0 closed
  again:
    ClearErrors
    FileOpen $0 "$INSTDIR\mengpaneel.exe" a
    IfErrors 0 free
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(STILL_OPEN)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 3
    Quit
  free:
    FileClose $0
  closed:
FunctionEnd
!macroend
!insertmacro STOP_WHILE_OPEN ""
!insertmacro STOP_WHILE_OPEN "un."

; The data of the user is in %LOCALAPPDATA%\Mengpaneel: what is removed with the program must never be beside it.
Function .onInit
  StrCmp "$INSTDIR" "$LOCALAPPDATA\Mengpaneel" 0 +3
    SetErrorLevel 2
    Abort
FunctionEnd

Section
  Call StopWhileOpen
  SetOutPath "$INSTDIR"
  ; Files that only the older version had must not stay.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  File /r "${BUNDLE}/*.*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Mengpaneel.lnk" "$INSTDIR\mengpaneel.exe"

  WriteRegStr HKCU "${CLASSES}\.mengpaneel" "" "${KIND}"
  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "$(FILE_KIND)"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\mengpaneel.exe,0"
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\mengpaneel.exe" "%1"'
  ${ASSOCIATIONS_CHANGED}

  WriteRegStr HKCU "${ENTRY}" "DisplayName" "Mengpaneel"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\mengpaneel.exe"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" "$0"
SectionEnd

Section Uninstall
  Call un.StopWhileOpen
  ; Only what we put here: a mengpaneel-data that somebody made beside the program stays as well.
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\licences"
  Delete "$INSTDIR\mengpaneel.exe"
  Delete "$INSTDIR\mengpaneel-cli.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Mengpaneel.lnk"
  DeleteRegKey HKCU "${ENTRY}"
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
  ReadRegStr $0 HKCU "${CLASSES}\.mengpaneel" ""
  StrCmp $0 "${KIND}" 0 +2
    DeleteRegKey HKCU "${CLASSES}\.mengpaneel"
  ${ASSOCIATIONS_CHANGED}
SectionEnd
