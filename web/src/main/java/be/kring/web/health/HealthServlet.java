package be.kring.web.health;

import be.kring.audit.AuditCheck;
import be.kring.demo.DemoLoader;
import be.kring.shared.Actor;
import be.kring.shared.Readiness;
import be.kring.stream.Listener;
import be.kring.web.drain.Drain;
import be.kring.web.problem.Json;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * {@code GET /health/live}: 200 as long as the application answers at all. {@code GET /health/ready}: 200 when the database
 * answers, has the schema of this version and wakes this node up, no demo is still to come, and the node is not about to stop; else
 * 503, and no request should be sent here. {@code GET /health/audit}: 503 when the last check of the audit trail found that it is not as it was
 * written, which is for who watches and not for who sends requests.
 */
@WebServlet({"/health/live", "/health/ready", "/health/audit"})
public class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Readiness database;

    @Inject
    transient Listener listener;

    @Inject
    transient DemoLoader demo;

    @Inject
    transient Drain drain;

    @Inject
    transient AuditCheck audit;

    /** The state of the whole and of its parts. */
    record Health(String status, List<Check> checks) {

        static Health of(List<Check> checks) {
            return new Health(status(checks.stream().allMatch(check -> check.status().equals("UP"))), checks);
        }

        private static String status(boolean up) {
            return up ? "UP" : "DOWN";
        }

        /** One part. */
        record Check(String name, String status) {

            static Check of(String name, boolean up) {
                return new Check(name, Health.status(up));
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Health health = Health.of(switch (request.getServletPath()) {
            case "/health/live" -> List.of();
            case "/health/audit" -> List.of(Health.Check.of("audit trail", isTrailIntact()));
            default -> List.of(
                    Health.Check.of("database", database.isReady()),
                    Health.Check.of("wake-up", listener.isConnected()),
                    Health.Check.of("demo", demo.isReady()),
                    Health.Check.of("staying", !drain.isBegun()));
        });
        response.setStatus(health.status().equals("UP") ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getOutputStream().write(Json.write(health).getBytes(StandardCharsets.UTF_8));
    }

    private boolean isTrailIntact() {
        return audit.findLast(Actor.SYSTEM).map(check -> check.broken() == null).orElse(true);
    }
}
