/**
 * Starts Kring whole, from outside: PostgreSQL, then Keycloak, then one WildFly with the application or several behind
 * HAProxy; and stops them in the opposite order. {@code mvn -Prun} uses it with state in {@code .kring/}, which is one process's at a
 * time; the whole-system tests and the benchmarks use it with throw-away state and free ports.
 *
 * <p>{@link be.kring.launcher.Stack} and its {@link be.kring.launcher.Node}s are what others use; {@link be.kring.launcher.StackSettings} says where it lives and
 * listens; {@link be.kring.launcher.Launcher} is the command, before whose build {@link be.kring.launcher.Prerequisites} are looked at. Each process class starts one program, waits until it is
 * ready, and stops it. What is said here is said to developers on a terminal, in English, hence without message bundles.
 */
package be.kring.launcher;
