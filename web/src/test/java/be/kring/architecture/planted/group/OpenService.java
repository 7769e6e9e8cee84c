package be.kring.architecture.planted.group;

import be.kring.architecture.planted.shared.Actor;
import be.kring.architecture.planted.shared.DomainEvent;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;

import java.time.Instant;
import java.util.Date;

/** A service that does what no service may. */
@Stateless
public class OpenService {

    @Inject
    Event<DomainEvent> events;

    EntityManager em;

    public Instant nobodyAsks(String who) {
        return Instant.now();
    }

    public void asAfterthought(String what, Actor actor) {
        events.fireAsync(CDI.current().select(DomainEvent.class).get());
        new Thread(() -> System.out.println(what)).start();
    }

    Date dated() {
        return new Date(0);
    }

    Response answer() {
        return Response.noContent().build();
    }
}
