@echo off
rem E-port Workbench from the command line. In a checkout it builds what it runs; in a product it only runs.
setlocal EnableExtensions DisableDelayedExpansion

set "here=%~dp0"
set "here=%here:~0,-1%"
set "java_min=21"
set "products=%here%\releng\product\target\products\eport"
set "built=%here%\releng\product\target\built"
set "workspace=%here%\workspace"
if defined EPORT_HOME set "workspace=%EPORT_HOME%"
set "checkout="
set "product=%here%"
if not exist "%here%\plugins\" set "checkout=yes"
if defined checkout set "product=%products%\win32\win32\x86_64"

rem All that was typed, and below what is left of it behind the command: quotes and equals signs stay as they are.
set rest=%*
if "%~1"=="" goto usage
if /i "%~1"=="start" goto start
if /i "%~1"=="demo" goto cli
if /i "%~1"=="bench" goto cli
if /i "%~1"=="cli" set rest=%rest:*cli=%
if /i "%~1"=="cli" goto cli
if /i "%~1"=="test" goto test
if /i "%~1"=="package" goto package
if /i "%~1"=="new-subsystem" goto new_subsystem
if /i "%~1"=="new-region" goto new_region
if /i "%~1"=="jdk" goto jdk
if /i "%~1"=="help" goto usage
if /i "%~1"=="-h" goto usage
if /i "%~1"=="--help" goto usage
call :usage 1>&2
echo eport: unknown: %~1 1>&2
exit /b 1

:usage
echo E-port Workbench
echo.
echo   eport start              open the workbench
echo   eport demo               the life of an export verification form, head-less, on the embedded store
echo   eport cli ARGUMENTS...   the command line (eport cli --help)
echo   eport bench ARGUMENTS... measure speed and memory
echo   eport test ARGUMENTS...  build everything and run every test (arguments go to Maven)
echo   eport package            build the products for Linux and Windows without running tests
echo   eport new-subsystem ID  write a working little subsystem; in Git Bash, because it needs a POSIX shell
echo   eport new-region ID SUBSYSTEM  the same for what a data branch changes in a subsystem
echo   eport jdk                which Java is used
echo.
echo   EPORT_HOME       where documents, cards and settings live    default: workspace beside this script
echo   EPORT_LANG       zh or en                  default: what was chosen in the workbench, else the system's language
echo   EPORT_JAVA_OPTS  instead of -Xmx512m -XX:+UseSerialGC (command line) and -Xmx1g (workbench)
echo   JAVA_HOME        a JDK 21 or newer                           default: looked for
exit /b 0

:start
set rest=%rest:*start=%
call :prepare || exit /b 1
set "options=-Xmx1g"
if defined EPORT_JAVA_OPTS set "options=%EPORT_JAVA_OPTS%"
rem 23 is how the workbench asks to be started again: a plug-in was installed, or another language was chosen, which
rem then counts more than the one it was started with.
:again
call :chosen_language
set "before=%chosen%"
call :in_force
"%jdk%\bin\java" %options% %quiet% -jar "%launcher%" -configuration "%configuration%" -nosplash -data "%workspace%" %language% %rest%
set "code=%errorlevel%"
call :chosen_language
if not "%chosen%"=="%before%" if defined chosen set "language=-nl %chosen%"
if %code% equ 23 goto again
exit /b %code%

:cli
call :prepare || exit /b 1
set "options=-Xmx512m -XX:+UseSerialGC"
if defined EPORT_JAVA_OPTS set "options=%EPORT_JAVA_OPTS%"
call :in_force
"%jdk%\bin\java" %options% %quiet% -jar "%launcher%" -configuration "%configuration%" -nosplash ^
    -data "%workspace%" %language% -application org.eport.cli.app %rest%
exit /b %errorlevel%

:test
set rest=%rest:*test=%
call :in_checkout test || exit /b 1
call "%here%\mvnw.cmd" -B --fail-at-end verify %rest%
exit /b %errorlevel%

:package
set rest=%rest:*package=%
call :in_checkout package || exit /b 1
call :build || exit /b 1
echo Linux:   %products%\linux\gtk\x86_64
echo Windows: %products%\win32\win32\x86_64
exit /b 0

:new_subsystem
call :in_checkout new-subsystem || exit /b 1
echo eport: new-subsystem needs a POSIX shell. In Git Bash, which comes with Git for Windows: 1>&2
echo     ./eport new-subsystem%rest:*new-subsystem=% 1>&2
exit /b 1

:new_region
call :in_checkout new-region || exit /b 1
echo eport: new-region needs a POSIX shell. In Git Bash, which comes with Git for Windows: 1>&2
echo     ./eport new-region%rest:*new-region=% 1>&2
exit /b 1

:jdk
call :find_jdk || exit /b 1
echo %jdk%
exit /b 0

rem ---------------------------------------------------------------------------------------------------------

:in_checkout
if defined checkout exit /b 0
echo eport: '%1' works in a checkout of the source only. 1>&2
exit /b 1

rem Builds when the product is older than its sources; sets jdk, launcher, language and quiet.
:prepare
call :find_jdk || exit /b 1
if defined checkout call :build_if_stale || exit /b 1
for %%l in ("%product%\plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%~fl"
set "language="
call :chosen_language
if defined chosen set "language=-nl %chosen%"
if defined EPORT_LANG set "language=-nl %EPORT_LANG%"
set "quiet=-XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED -Djdk.console=java.base -Djava.awt.headless=true"
set "quiet=%quiet% --sun-misc-unsafe-memory-access=allow"
exit /b 0

rem Sets configuration: that of the state in force; plug-ins that were changed make a new one.
:in_force
set "state="
set "configuration=%product%\configuration"
if exist "%product%\states\current" set /p state=<"%product%\states\current"
if defined state if exist "%product%\states\%state%\state.json" set "configuration=%product%\states\%state%\configuration"
exit /b 0

rem Sets chosen: the language chosen in the workbench, which keeps it in the instance folder; empty when none was.
:chosen_language
set "chosen="
if not exist "%workspace%\language" exit /b 0
for /f "usebackq delims=" %%l in ("%workspace%\language") do if not defined chosen set "chosen=%%l"
if not "%chosen%"=="zh" if not "%chosen%"=="en" set "chosen="
exit /b 0

:build_if_stale
if not exist "%built%" goto build_first
if not exist "%product%\plugins\" goto build_first
powershell -NoProfile -Command "$t=(Get-Item -LiteralPath $env:built).LastWriteTime; $s='pom.xml','.mvn','eport','eport.cmd','target-platform','bundles','features','releng' | ForEach-Object { Join-Path $env:here $_ }; if (Get-ChildItem -LiteralPath $s -Recurse -File | Where-Object { $_.FullName -notmatch '\\target\\' -and $_.LastWriteTime -gt $t } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 exit /b 0
:build_first
echo Building. The first time takes some minutes, later less than one ... 1>&2
set "kept=%rest%"
set "rest="
call :build || exit /b 1
set rest=%kept%
exit /b 0

:build
call "%here%\mvnw.cmd" -B -q verify -DskipTests %rest% 1>&2
if errorlevel 1 (
    echo eport: the build failed. 1>&2
    exit /b 1
)
type nul > "%built%"
exit /b 0

rem Sets jdk: JAVA_HOME, then PATH, then the first that fits among the usual folders.
:find_jdk
set "jdk="
if defined JAVA_HOME call :fits "%JAVA_HOME%"
if defined jdk exit /b 0
for /f "delims=" %%j in ('where java 2^>nul') do if not defined jdk call :fits_bin "%%~dpj"
if defined jdk exit /b 0
for /d %%j in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*") do (
    if not defined jdk call :fits "%%~j"
)
if defined jdk exit /b 0
echo eport: a JDK %java_min% or newer is needed and none was found in JAVA_HOME, PATH or Program Files. 1>&2
echo Install one, for example Temurin 21 or 25, or set JAVA_HOME. 1>&2
exit /b 1

:fits_bin
set "bin=%~1"
for %%d in ("%bin:~0,-1%\..") do call :fits "%%~fd"
exit /b 0

:fits
if not exist "%~1\bin\java.exe" exit /b 0
if defined checkout if not exist "%~1\bin\javac.exe" exit /b 0
set "version=0"
for /f tokens^=2^ delims^=^=.^" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release" 2^>nul') do set "version=%%v"
if %version% geq %java_min% set "jdk=%~1"
exit /b 0
