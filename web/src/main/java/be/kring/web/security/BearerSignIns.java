package be.kring.web.security;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The bearer tokens that this node has seen lately, by issuer, subject, session and time of issue, so that a program
 * that calls often is not signed in at every call. Only a cache: what falls out is signed in again.
 */
@ApplicationScoped
public class BearerSignIns {

    private static final int MAX = 10_000;

    private final Map<Key, SignedIn> seen = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SignedIn> eldest) {
            return size() > MAX;
        }
    });

    Optional<SignedIn> find(Claims claims) {
        return Optional.ofNullable(seen.get(Key.of(claims)));
    }

    void note(Claims claims, SignedIn signIn) {
        seen.put(Key.of(claims), signIn);
    }

    private record Key(String issuer, String subject, String sid, long issuedAt) {

        static Key of(Claims claims) {
            return new Key(claims.person().issuer(), claims.person().subject(), claims.sid(), claims.issuedAt());
        }
    }
}
