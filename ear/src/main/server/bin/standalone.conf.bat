rem Read by standalone.bat: the JVM of a Kring server. docs/operations.md describes the KRING_ variables.
if "x%KRING_HEAP%" == "x" set "KRING_HEAP=512m"
if "x%KRING_NODE%" == "x" set "KRING_NODE=kring-1"

rem All that matters is in the database.
for %%V in (KRING_DB_URL KRING_DB_USER KRING_DB_PASSWORD) do if not defined %%V (
    echo %%V is not set: without its database Kring does not start. See 'Configuration' in docs/operations.md. 1>&2
    exit 1
)

rem Cookies are for https only as soon as people reach Kring by https.
if "x%KRING_SECURE_COOKIES%" == "x" (
    if /I "%KRING_PUBLIC_URL:~0,8%" == "https://" (set "KRING_SECURE_COOKIES=true") else (set "KRING_SECURE_COOKIES=false")
)

rem A proxy in front needs some seconds to notice that this node stops.
if "x%KRING_DRAIN_SECONDS%" == "x" (
    if /I "%KRING_TRUST_PROXY%" == "true" (set "KRING_DRAIN_SECONDS=8") else (set "KRING_DRAIN_SECONDS=0")
)
set /a "KRING_SUSPEND_SECONDS=KRING_DRAIN_SECONDS+5"

rem Whoever can join the cluster holds everybody's session: beyond this machine only with the key of the cluster.
if "x%KRING_CLUSTER_BIND%" == "x" set "KRING_CLUSTER_BIND=127.0.0.1"
set "KRING_ALONE="
if "%KRING_CLUSTER_BIND:~0,4%" == "127." set "KRING_ALONE=true"
if "%KRING_CLUSTER_BIND%" == "localhost" set "KRING_ALONE=true"
if "%KRING_CLUSTER_BIND%" == "::1" set "KRING_ALONE=true"
if not defined KRING_CLUSTER_KEYSTORE if not defined KRING_ALONE (
    echo KRING_CLUSTER_BIND is %KRING_CLUSTER_BIND%, which others can reach, and KRING_CLUSTER_KEYSTORE is not set: whoever has this server's files could join. See 'Several nodes' in docs/operations.md. 1>&2
    exit 1
)

set "JBOSS_MODULES_SYSTEM_PKGS=org.jboss.byteman"
set "JAVA_OPTS=-Xms128m -Xmx%KRING_HEAP% -XX:MetaspaceSize=224m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
set "JAVA_OPTS=%JAVA_OPTS% -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true -Dfile.encoding=UTF-8 -Duser.timezone=UTC"
set "JAVA_OPTS=%JAVA_OPTS% -Djboss.modules.system.pkgs=%JBOSS_MODULES_SYSTEM_PKGS% -Djboss.node.name=%KRING_NODE% -Dorg.wildfly.sigterm.suspend.timeout=%KRING_SUSPEND_SECONDS% %KRING_JAVA_OPTS%"
