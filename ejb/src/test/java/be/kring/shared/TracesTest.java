package be.kring.shared;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import org.junit.jupiter.api.Test;

import java.time.Instant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class TracesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void switchedOffNothingIsMade() {
        Traces traces = new Traces();
        assertFalse(traces.areOn());
        assertFalse(traces.begin(SpanKind.SERVER, "GET", "", Instant.EPOCH).isRecording());
        assertEquals("", traces.current());
    }

    @Test
    void whatIsTracedIsToldAsTraceContextHasIt() {
        assertEquals("00-" + TRACE + "-" + SPAN + "-01", currentIn(TraceFlags.getSampled()));
        assertEquals("", currentIn(TraceFlags.getDefault()));
    }

    private static String currentIn(TraceFlags flags) {
        Span span = Span.wrap(SpanContext.create(TRACE, SPAN, flags, TraceState.getDefault()));
        try (Scope scope = span.makeCurrent()) {
            return new Traces().current();
        }
    }
}
