package be.kring.web.audit;

import be.kring.audit.AuditFilter;
import be.kring.shared.InvalidInput;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Which entries of the trail are asked for. */
public class AuditParameters {

    @QueryParam("actor")
    @Parameter(description = "The id, or a part of the name, of who did it")
    String actor;

    @QueryParam("action")
    @Parameter(description = "An act; with a full stop at its end all that begin so")
    String action;

    @QueryParam("subject")
    @Parameter(description = "What it was done to, for example `person:<id>`")
    String subject;

    @QueryParam("from")
    @Parameter(description = "The first day, `2026-11-24`")
    String from;

    @QueryParam("until")
    @Parameter(description = "The last day")
    String until;

    /** @throws InvalidInput when a day is none */
    AuditFilter filter() {
        return new AuditFilter(actor, action, subject, day("from", from), day("until", until));
    }

    private static LocalDate day(String field, String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            throw InvalidInput.of(field, "invalid-value");
        }
    }
}
