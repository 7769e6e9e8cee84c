/**
 * Measures Kring whole, on a stack of its own that is as durable and as compiled as an operator's: {@code mvn -Pbenchmark
 * -Dkring.benchmark=delivery} and others; docs/benchmarks.md has the demands and what was measured.
 * No measurement runs in {@code mvn verify}.
 *
 * <p>A {@link be.kring.benchmark.Benchmark} measures one thing and says it to {@link be.kring.benchmark.Figures}, one line for each
 * figure with its conditions. A demand that is not met is said in that line; a loss, which is never a matter of speed, fails the run.
 */
package be.kring.benchmark;
