@echo off
rem What netbp does, for Windows: see there. The build removes older archives.
setlocal
for %%d in ("%~dp0..") do set "target=%%~fd"
for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
set "jar=%target%\netbp.jar"
set "name=%java::=-%"
set "name=%name:\=-%"
set "archive=%target%\netbp-%name: =-%.jsa"
set "work=%target%\archive.%RANDOM%"
set "flags=-Xlog:disable -XX:+UseSerialGC"

if exist "%archive%" goto run
mkdir "%work%" 2>nul
if errorlevel 1 goto run
"%java%" %flags% "-XX:DumpLoadedClassList=%work%\classes" -jar "%jar%" netbpfull --iterations 10001 --out "%work%" >nul 2>&1
if errorlevel 1 goto made
"%java%" %flags% -Xshare:dump "-XX:SharedClassListFile=%work%\classes" "-XX:SharedArchiveFile=%work%\netbp.jsa" -cp "%jar%" >nul 2>&1
if errorlevel 1 goto made
move /y "%work%\netbp.jsa" "%archive%" >nul 2>&1
:made
rmdir /s /q "%work%" 2>nul

:run
if "%~1"=="netbp" set "flags=%flags% -XX:-TieredCompilation -XX:-PartialPeelLoop -XX:-SplitIfBlocks"
for %%c in (figures nlsrun "") do if "%~1"=="%%~c" set "flags=%flags% -XX:TieredStopAtLevel=1"
set "share="
if exist "%archive%" set share=-Xshare:auto "-XX:SharedArchiveFile=%archive%"
"%java%" %flags% %share% -jar "%jar%" %*
exit /b %ERRORLEVEL%
