@echo off
rem Runs the Maven this project is built with. It names no download address: an installed Maven of any age
rem fetches the right one through the user's own settings, or MVNW_REPOURL gives the base of a Maven repository.
setlocal EnableExtensions DisableDelayedExpansion

set "here=%~dp0"
for /f "usebackq eol=# tokens=1,2 delims==" %%a in ("%here%.mvn\wrapper\maven-wrapper.properties") do set "%%a=%%b"
set "name=apache-maven-%mavenVersion%"
set "user_home=%USERPROFILE%\.m2"
if defined MAVEN_USER_HOME set "user_home=%MAVEN_USER_HOME%"
set "dists=%user_home%\wrapper\dists"
set "maven=%dists%\%name%"
if not exist "%maven%\bin\mvn.cmd" call :fetch || exit /b 1

set "JAVA_HOME_FOUND="
for /f "usebackq delims=" %%j in (`call "%here%eport.cmd" jdk`) do set "JAVA_HOME_FOUND=%%j"
if not defined JAVA_HOME_FOUND exit /b 1
set "JAVA_HOME=%JAVA_HOME_FOUND%"
set "M2_HOME="
set "MAVEN_HOME="
call "%maven%\bin\mvn.cmd" %*
exit /b %errorlevel%

:fetch
set "archive=%name%-bin.tar.gz"
set "work=%dists%\fetch.%RANDOM%"
mkdir "%work%" || exit /b 1
if defined MVNW_REPOURL (
    curl -fsSL -o "%work%\%archive%" "%MVNW_REPOURL%/org/apache/maven/apache-maven/%mavenVersion%/%archive%"
    goto fetched
)
where mvn >nul 2>nul
if errorlevel 1 (
    echo mvnw: Maven %mavenVersion% is not here yet, and there is nothing to fetch it with. 1>&2
    echo Install any Maven, or set MVNW_REPOURL to the base address of a Maven repository. 1>&2
    rmdir /s /q "%work%"
    exit /b 1
)
pushd "%work%"
call mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy ^
    "-Dartifact=org.apache.maven:apache-maven:%mavenVersion%:tar.gz:bin" "-DoutputDirectory=%work%" 1>&2
popd

:fetched
set "sum="
for /f "skip=1 delims=" %%s in ('certutil -hashfile "%work%\%archive%" SHA256 2^>nul') do if not defined sum set "sum=%%s"
if /i not "%sum: =%"=="%mavenSha256%" (
    echo mvnw: %archive% could not be fetched, or is not the file this project trusts. 1>&2
    rmdir /s /q "%work%"
    exit /b 1
)
tar -xzf "%work%\%archive%" -C "%work%" || exit /b 1
move "%work%\%name%" "%maven%" >nul
rmdir /s /q "%work%"
if exist "%maven%\bin\mvn.cmd" exit /b 0
echo mvnw: cannot write %maven% 1>&2
exit /b 1
