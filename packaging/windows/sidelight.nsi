; The Windows set-up: per user, no administrator; leaves the library unless asked to remove it.
; Filled by packaging/making/windows.py: VERSION, SOURCE (the laid-out program), TARGET.
Unicode true
Target amd64-unicode
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Sidelight"
!define PROGID "Sidelight.Article"

Name "Sidelight"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\Sidelight"
InstallDirRegKey HKCU "Software\Sidelight" "InstallDir"
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64 ; reaches from the language model to the word table, which repeats half of it
BrandingText "Sidelight ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Sidelight"
VIAddVersionKey "FileDescription" "Sidelight set-up"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "GPL-3.0-or-later"

!define MUI_ICON "${SOURCE}\sidelight.ico"
!define MUI_UNICON "${SOURCE}\sidelight.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\sidelightw.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${SOURCE}\licences\GPL-3.0.txt"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Removal takes the whole folder away, so it has to be ours alone: in one that holds anything else already,
; a folder of its own is made.
!macro OwnFolder
  ${IfNot} ${FileExists} "$INSTDIR\sidelightw.exe"
  ${AndIf} ${FileExists} "$INSTDIR\*.*"
    StrCpy $INSTDIR "$INSTDIR\Sidelight"
  ${EndIf}
!macroend

; Tells the desktop that "Open with" has changed (SHCNE_ASSOCCHANGED).
!macro TellDesktop
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

!macro OpenWith EXTENSION
  WriteRegStr HKCU "Software\Classes\${EXTENSION}\OpenWithProgids" "${PROGID}" ""
  WriteRegStr HKCU "Software\Classes\Applications\sidelightw.exe\SupportedTypes" "${EXTENSION}" ""
!macroend
!macro NoOpenWith EXTENSION
  DeleteRegValue HKCU "Software\Classes\${EXTENSION}\OpenWithProgids" "${PROGID}"
!macroend

Section "Sidelight"
  !insertmacro OwnFolder
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\Lib"
  File /r "${SOURCE}\*.*"
  CreateShortcut "$SMPROGRAMS\Sidelight.lnk" "$INSTDIR\sidelightw.exe"
  WriteRegStr HKCU "Software\Sidelight" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\sidelight.exe" "" "$INSTDIR\sidelight.exe"
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "Article"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\sidelight.ico"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\sidelightw.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\sidelightw.exe" "FriendlyAppName" "Sidelight"
  WriteRegStr HKCU "Software\Classes\Applications\sidelightw.exe\shell\open\command" "" '"$INSTDIR\sidelightw.exe" "%1"'
  !insertmacro OpenWith ".txt"
  !insertmacro OpenWith ".text"
  !insertmacro OpenWith ".md"
  !insertmacro OpenWith ".markdown"
  !insertmacro OpenWith ".html"
  !insertmacro OpenWith ".htm"
  !insertmacro OpenWith ".xhtml"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Sidelight"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Sidelight developers"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\sidelight.ico"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
  !insertmacro TellDesktop
SectionEnd

Section "Uninstall"
  RMDir /r "$INSTDIR"
  Delete "$SMPROGRAMS\Sidelight.lnk"
  DeleteRegKey HKCU "Software\Sidelight"
  DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\sidelight.exe"
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  DeleteRegKey HKCU "Software\Classes\Applications\sidelightw.exe"
  !insertmacro NoOpenWith ".txt"
  !insertmacro NoOpenWith ".text"
  !insertmacro NoOpenWith ".md"
  !insertmacro NoOpenWith ".markdown"
  !insertmacro NoOpenWith ".html"
  !insertmacro NoOpenWith ".htm"
  !insertmacro NoOpenWith ".xhtml"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TellDesktop
  IfSilent kept
  IfFileExists "$LOCALAPPDATA\sidelight\*.*" 0 kept
  MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "Remove your library of articles too? It cannot be brought back." IDNO kept
  RMDir /r "$LOCALAPPDATA\sidelight"
  kept:
SectionEnd
