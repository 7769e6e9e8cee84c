package be.kring.person;

import be.kring.shared.Actor;
import be.kring.shared.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the hourly comparison makes of each difference between the accounts there and the people here. */
class AccountReconciliationTest {

    private static final String ISSUER = "https://sign-in.example/realms/kring";

    private final Map<String, Boolean> there = new HashMap<>(Map.of("somebody-else", true));
    private final List<Account> here = new ArrayList<>();
    private final Map<String, AccountStatus> followed = new TreeMap<>();
    private final List<String> askedFor = new ArrayList<>();
    private final There provider = new There();
    private final AccountReconciliation reconciliation = new AccountReconciliation();

    @BeforeEach
    void everybody_is_where_the_test_puts_them() {
        reconciliation.provider = provider;
        reconciliation.revocations = new Here();
        reconciliation.jobs = new Jobs() {
            @Override
            public boolean run(String name, Duration every, Runnable work) {
                work.run();
                return true;
            }
        };
    }

    @Test
    void who_is_disabled_there_is_disabled_here() {
        know("lieve", AccountStatus.ACTIVE);
        there.put("lieve", false);
        reconciliation.run();
        assertEquals(Map.of("lieve", AccountStatus.DISABLED), followed);
    }

    @Test
    void who_is_enabled_again_there_comes_in_again() {
        know("lieve", AccountStatus.DISABLED);
        there.put("lieve", true);
        reconciliation.run();
        assertEquals(Map.of("lieve", AccountStatus.ACTIVE), followed);
    }

    @ParameterizedTest
    @EnumSource(value = AccountStatus.class, names = {"ACTIVE", "DISABLED"})
    void who_is_gone_there_is_gone_here(AccountStatus before) {
        know("lieve", before);
        reconciliation.run();
        assertEquals(Map.of("lieve", AccountStatus.DELETED), followed);
    }

    @Test
    void who_was_only_missing_on_a_page_is_asked_for_by_name_and_stays() {
        know("lieve", AccountStatus.ACTIVE);
        provider.since.put("lieve", AccountStatus.ACTIVE);
        reconciliation.run();
        assertEquals(Map.of(), followed);
        assertEquals(List.of("lieve"), askedFor);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, false", "DISABLED, true"})
    void whose_change_was_taken_back_since_the_list_stays(AccountStatus before, boolean listed) {
        know("lieve", before);
        there.put("lieve", listed);
        provider.since.put("lieve", before);
        reconciliation.run();
        assertEquals(Map.of(), followed);
        assertEquals(List.of("lieve"), askedFor);
    }

    @Test
    void who_changed_again_since_the_list_is_as_they_are_now() {
        know("lieve", AccountStatus.ACTIVE);
        there.put("lieve", false);
        provider.since.put("lieve", AccountStatus.DELETED);
        reconciliation.run();
        assertEquals(Map.of("lieve", AccountStatus.DELETED), followed);
    }

    @Test
    void who_is_the_same_on_both_sides_is_left_alone() {
        know("active", AccountStatus.ACTIVE);
        know("disabled", AccountStatus.DISABLED);
        know("gone", AccountStatus.DELETED);
        there.putAll(Map.of("active", true, "disabled", false));
        reconciliation.run();
        assertEquals(Map.of(), followed);
        assertEquals(List.of(), askedFor);
    }

    @Test
    void an_answer_without_a_single_account_ends_nobody() {
        know("lieve", AccountStatus.ACTIVE);
        there.clear();
        reconciliation.run();
        assertEquals(Map.of(), followed);
    }

    @Test
    void a_provider_that_cannot_be_reached_ends_nobody() {
        know("lieve", AccountStatus.ACTIVE);
        provider.away = true;
        reconciliation.run();
        assertEquals(Map.of(), followed);
    }

    @Test
    void all_pages_of_people_are_compared() {
        IntStream.range(0, 250).forEach(number -> know("person-" + number, AccountStatus.ACTIVE));
        reconciliation.run();
        assertEquals(250, followed.size());
    }

    private void know(String subject, AccountStatus status) {
        here.add(new Account(new UUID(0, here.size() + 1), subject, status));
    }

    /** The identity provider. */
    private final class There extends IdentityProvider {

        /** What became of accounts after they were listed. */
        private final Map<String, AccountStatus> since = new HashMap<>();
        private boolean away;

        @Override
        String issuer() {
            return ISSUER;
        }

        @Override
        Map<String, Boolean> listAccounts() throws IOException {
            if (away) {
                throw new IOException("away");
            }
            return there;
        }

        @Override
        AccountStatus getStatus(String subject) {
            askedFor.add(subject);
            AccountStatus listed = !there.containsKey(subject) ? AccountStatus.DELETED : there.get(subject) ? AccountStatus.ACTIVE : AccountStatus.DISABLED;
            return since.getOrDefault(subject, listed);
        }
    }

    /** The people here, in the order of their ids, and what became of them. */
    private final class Here extends RevocationService {

        @Override
        public List<Account> listAccounts(Actor actor, String issuer, UUID after, int limit) {
            assertEquals(ISSUER, issuer);
            return here.stream().filter(account -> account.personId().compareTo(after) > 0).limit(limit).toList();
        }

        @Override
        public void follow(Actor actor, String issuer, String subject, AccountStatus status) {
            assertEquals(ISSUER, issuer);
            followed.put(subject, status);
        }
    }
}
