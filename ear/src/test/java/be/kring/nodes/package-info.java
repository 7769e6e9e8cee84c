/**
 * Tests of Kring whole on two nodes behind HAProxy: what must hold although any node may answer, and any may be gone.
 * They are written like those of {@link be.kring.system} and run after them, by failsafe, on a stack of their own
 * ({@code @WholeSystem(nodes = 2)}) which the first of them starts.
 *
 * <p>A browser is sent to one node by planting the proxy's cookie at its sign-in, a program by sending it: see
 * {@code TwoNodes}. A test that stops, kills or holds a node brings it back.
 */
package be.kring.nodes;
