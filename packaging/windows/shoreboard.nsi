; The installer for Windows, for the user who runs it, without administrator's rights:
;
;   makensis -DVERSION=1.0.0 -DPAYLOAD=dist/shoreboard -DOUTPUT=dist/shoreboard-1.0.0-setup.exe
;     packaging/windows/shoreboard.nsi
;
; PAYLOAD is the folder that PyInstaller made, and paths are from the project's root. Run with /S
; it asks nothing, and so does the uninstaller.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define NAME "Shoreboard"
!define CLASSES "Software\Classes"
!define DOCUMENT "Shoreboard.Scenario"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

Name "${NAME}"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${NAME}" "Folder"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME}"
VIAddVersionKey "LegalCopyright" "MIT License"

!define MUI_FINISHPAGE_RUN "$INSTDIR\shoreboard.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!macro RemoveProgram
  ; Only what an installer put there: the folder may be one that holds other things too.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\shoreboard.exe"
  Delete "$INSTDIR\LICENSES.txt"
!macroend

Section
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\shoreboard.exe"

  WriteRegStr HKCU "Software\${NAME}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${CLASSES}\${DOCUMENT}" "" "Shoreboard scenario"
  WriteRegStr HKCU "${CLASSES}\${DOCUMENT}\DefaultIcon" "" "$INSTDIR\shoreboard.exe,0"
  WriteRegStr HKCU "${CLASSES}\${DOCUMENT}\shell\open\command" "" '"$INSTDIR\shoreboard.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\.shoreboard" "" "${DOCUMENT}"
  WriteRegStr HKCU "${CLASSES}\.shoreboard" "Content Type" "application/vnd.shoreboard+json"
  WriteRegStr HKCU "${CLASSES}\.shoreboard\OpenWithProgids" "${DOCUMENT}" ""

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\shoreboard.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Shoreboard authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"

  ; What the user has made another program open stays with that.
  ReadRegStr $0 HKCU "${CLASSES}\.shoreboard" ""
  StrCmp $0 "${DOCUMENT}" 0 +2
    DeleteRegValue HKCU "${CLASSES}\.shoreboard" ""
  DeleteRegValue HKCU "${CLASSES}\.shoreboard" "Content Type"
  DeleteRegValue HKCU "${CLASSES}\.shoreboard\OpenWithProgids" "${DOCUMENT}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.shoreboard\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.shoreboard"
  DeleteRegKey HKCU "${CLASSES}\${DOCUMENT}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${NAME}"
  ${RefreshShellIcons}
SectionEnd
