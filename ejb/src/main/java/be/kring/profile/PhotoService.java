package be.kring.profile;

import be.kring.expertise.Audience;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Sha256;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The photos of people: each puts their own, and chooses who sees it. To everybody else it does not exist. */
@Stateless
public class PhotoService {

    /** People whose photos are asked for at once. */
    public static final int MOST = 100;

    @Inject
    PhotoRepository photos;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Those of these people that the actor may see; the others are left out. @throws InvalidInput for more than {@value #MOST} */
    public List<PhotoView> list(Actor actor, Collection<UUID> people) {
        if (people.size() > MOST) {
            throw InvalidInput.of("id", "too-many", MOST);
        }
        return people.isEmpty() ? List.of() : photos.list(people, actor.personId()).stream().map(row -> view(actor, row)).toList();
    }

    /** The actor's own; empty when there is none. */
    public Optional<PhotoView> findOwn(Actor actor) {
        return list(actor, List.of(actor.personId())).stream().findFirst();
    }

    /** The bytes of a JPEG. @throws NotFound when there is none, it is another one by now, or the actor may not see it */
    public byte[] getImage(Actor actor, UUID personId, String hash) {
        return photos.findImage(personId, hash, actor.personId()).orElseThrow(NotFound::new);
    }

    /** Makes it anew and keeps only that; repeating it changes nothing. @throws InvalidInput for what is no photo, or too large */
    public PhotoView put(Actor actor, byte[] sent, Audience audience) {
        requireAudience(audience);
        byte[] image = PhotoImage.of(sent);
        if (photos.put(actor.personId(), Sha256.hex(image), image, audience, clock.instant())) {
            events.publish(new PhotoChanged(actor.personId()));
        }
        return findOwn(actor).orElseThrow(NotFound::new);
    }

    /** Chooses who sees it; repeating it changes nothing. @throws NotFound when there is none */
    public PhotoView show(Actor actor, Audience audience) {
        requireAudience(audience);
        if (photos.show(actor.personId(), audience, clock.instant())) {
            events.publish(new PhotoChanged(actor.personId()));
        }
        return findOwn(actor).orElseThrow(NotFound::new);
    }

    /** Takes it away; repeating it changes nothing. */
    public void remove(Actor actor) {
        if (photos.remove(actor.personId())) {
            events.publish(new PhotoChanged(actor.personId()));
        }
    }

    private static void requireAudience(Audience audience) {
        if (audience == null) {
            throw InvalidInput.of("audience", "required");
        }
    }

    private static PhotoView view(Actor actor, PhotoRepository.Row row) {
        return new PhotoView(row.personId(), "/photos/" + row.personId() + "/" + row.hash(), actor.is(row.personId()) ? row.audience() : null);
    }
}
