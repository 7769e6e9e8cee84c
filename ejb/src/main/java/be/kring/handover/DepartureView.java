package be.kring.handover;

import java.time.Instant;
import java.time.LocalDate;

/** That one leaves. @param noted an administrator noted it */
public record DepartureView(LocalDate lastDay, Instant toldAt, boolean noted) {
}
