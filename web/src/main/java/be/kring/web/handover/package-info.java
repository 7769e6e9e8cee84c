/** Leaving well over HTTP: {@link be.kring.web.handover.HandoverResource}, {@link be.kring.web.handover.FarewellResource} and what was handed over. */
package be.kring.web.handover;
