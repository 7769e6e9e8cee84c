package be.kring.shared;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Traces of OpenTelemetry, sent to where {@code OTEL_EXPORTER_OTLP_ENDPOINT} says; the other variables of its SDK hold too, for example {@code
 * OTEL_TRACES_SAMPLER}. Without that variable nothing is made, kept or sent.
 *
 * <p>A trace goes from one node to others as W3C Trace Context has it, in one text, {@code traceparent}.
 */
@ApplicationScoped
public class Traces {

    private static final String ENDPOINT = "otel.exporter.otlp.endpoint";
    private static final String TRACEPARENT = "traceparent";
    private static final Map<String, String> STANDARD = Map.of("otel.service.name", "kring", "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.metrics.exporter", "none", "otel.logs.exporter", "none");

    private Optional<OpenTelemetrySdk> sdk = Optional.empty();
    private Tracer tracer = TracerProvider.noop().get("");

    protected Traces() {
    }

    @Inject
    public Traces(Config config) {
        if (config.getOptionalValue(ENDPOINT, String.class).filter(endpoint -> !endpoint.isBlank()).isPresent()) {
            OpenTelemetrySdk started = AutoConfiguredOpenTelemetrySdk.builder().setServiceClassLoader(Traces.class.getClassLoader())
                    .addPropertiesSupplier(() -> STANDARD).disableShutdownHook().build().getOpenTelemetrySdk();
            sdk = Optional.of(started);
            tracer = started.getTracer("be.kring");
        }
    }

    public boolean areOn() {
        return sdk.isPresent();
    }

    /** Begins a span below the one that the text names. @param traceparent empty for a trace of its own */
    public Span begin(SpanKind kind, String name, String traceparent, Instant at) {
        return tracer.spanBuilder(name).setSpanKind(kind).setParent(parent(traceparent)).setStartTimestamp(at).startSpan();
    }

    /** What this thread works on, as {@code traceparent}; empty when that is not traced. */
    public String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isSampled() ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + TraceFlags.getSampled().asHex() : "";
    }

    private static Context parent(String traceparent) {
        return traceparent.isEmpty() ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, new TextMapGetter<>() {
                    @Override
                    public Iterable<String> keys(String carrier) {
                        return List.of(TRACEPARENT);
                    }

                    @Override
                    public String get(String carrier, String key) {
                        return TRACEPARENT.equals(key) ? carrier : null;
                    }
                });
    }

    /** Sends what is left. */
    @PreDestroy
    void stop() {
        sdk.ifPresent(OpenTelemetrySdk::close);
    }
}
