/**
 * Thousands of WebSocket clients on one thread: a {@link be.kring.benchmark.socket.Swarm} opens
 * {@link be.kring.benchmark.socket.Connection}s and tells each one's {@link be.kring.benchmark.socket.Hearing} what it hears. Events are
 * told by their number only, their contents are skipped. The same swarm is put on Kring and on the bare endpoint.
 */
package be.kring.benchmark.socket;
