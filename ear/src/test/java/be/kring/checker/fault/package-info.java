/**
 * What goes wrong during a run, one class for each fault, and the {@link be.kring.checker.fault.TcpRelay} through which
 * everybody reaches Kring. {@link be.kring.checker.fault.Faults} chooses them by a seed.
 */
package be.kring.checker.fault;
