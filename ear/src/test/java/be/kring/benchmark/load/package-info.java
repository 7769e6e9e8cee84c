/**
 * Puts load on a server over HTTP/1.1 and costs little itself, because it shares the processors of what it measures: one thread, kept
 * connections, request bytes that are made once, answers that are counted and not parsed.
 */
package be.kring.benchmark.load;
