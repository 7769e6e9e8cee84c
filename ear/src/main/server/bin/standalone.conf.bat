rem Read by standalone.bat: the JVM of a Kring server. docs/operations.md describes the KRING_ variables.
if "x%KRING_HEAP%" == "x" set "KRING_HEAP=512m"
if "x%KRING_NODE%" == "x" set "KRING_NODE=kring-1"

rem Cookies are for https only as soon as people reach Kring by https.
if "x%KRING_SECURE_COOKIES%" == "x" (
    if /I "%KRING_PUBLIC_URL:~0,8%" == "https://" (set "KRING_SECURE_COOKIES=true") else (set "KRING_SECURE_COOKIES=false")
)

set "JBOSS_MODULES_SYSTEM_PKGS=org.jboss.byteman"
set "JAVA_OPTS=-Xms128m -Xmx%KRING_HEAP% -XX:MetaspaceSize=160m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
set "JAVA_OPTS=%JAVA_OPTS% -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Duser.timezone=UTC"
set "JAVA_OPTS=%JAVA_OPTS% -Djboss.modules.system.pkgs=%JBOSS_MODULES_SYSTEM_PKGS% -Djboss.node.name=%KRING_NODE% -Dorg.wildfly.sigterm.suspend.timeout=5 %KRING_JAVA_OPTS%"
