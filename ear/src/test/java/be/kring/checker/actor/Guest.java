package be.kring.checker.actor;

import be.kring.checker.history.Fact;
import be.kring.checker.history.TabId;
import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.KeycloakAdministrator;
import be.kring.driver.Kring;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.stream.Collectors;

/**
 * Somebody who signs in through the pages, in two browsers with a tab each, and whose sign-in is ended after a while: by signing out in one of
 * them, or by an administrator of Keycloak who disables the account and enables it again later.
 */
public final class Guest implements Actor {

    private static final int TRIES = 20;
    private static final long LONGEST_END_MILLIS = 40_000;

    /** A browser with its tab. */
    private record Browser(Participant self, Tab tab) {
    }

    private final World world;
    private final Account account;
    private final Random random;
    private final Lock keycloakStays;
    private List<Browser> browsers = List.of();
    private int tabs;
    private int turnsLeft;

    /** @param keycloakStays while it is held, nobody takes Keycloak away */
    public Guest(World world, Account account, Random random, Lock keycloakStays) {
        this.world = world;
        this.account = account;
        this.random = random;
        this.keycloakStays = keycloakStays;
    }

    @Override
    public long act() {
        if (browsers.isEmpty()) {
            come();
        } else {
            browsers.stream().map(Browser::tab).filter(tab -> !tab.isConnected()).forEach(Tab::connect);
            if (--turnsLeft <= 0) {
                go();
            }
        }
        return 1_000 + random.nextInt(3_000);
    }

    public void leaveForGood() {
        browsers.forEach(browser -> browser.tab().close());
        browsers = List.of();
    }

    /** Not while Keycloak or Kring is away: then at the next turn. */
    private void come() {
        try {
            Kring kring = world.kring();
            browsers = List.of(browser(kring.signsIn(account)), browser(kring.signsIn(account)));
            turnsLeft = 3 + random.nextInt(6);
        } catch (UncheckedIOException | AssertionError away) {
            browsers = List.of();
        }
    }

    private Browser browser(Colleague colleague) {
        Participant self = Participant.of(account.username(), colleague);
        return new Browser(self, new Tab(world, self, ++tabs, frame -> {
        }));
    }

    private void go() {
        if (random.nextInt(3) > 0 || !keycloakStays.tryLock()) {
            signOut(browsers.get(0));
        } else {
            try {
                disable();
            } finally {
                keycloakStays.unlock();
            }
        }
        browsers.forEach(browser -> browser.tab().close());
        browsers = List.of();
    }

    private void signOut(Browser browser) {
        Set<TabId> open = open(List.of(browser));
        Api api = browser.self().colleague().api().without("X-Kring");
        for (int i = 0; i < TRIES; i++) {
            try {
                api.send("POST", "/sign-out", null).expecting(303);
                ended("signed out", open, List.of(browser));
                return;
            } catch (UncheckedIOException | AssertionError notNow) {
                Pause.millis(500);
            }
        }
    }

    private void disable() {
        Set<TabId> open = open(browsers);
        try {
            KeycloakAdministrator.of(world.kring()).disables(account);
            ended("account disabled", open, browsers);
        } catch (UncheckedIOException | AssertionError away) {
            world.answers().count("no answer of Keycloak");
        }
        for (int i = 0; i < TRIES; i++) {
            try {
                KeycloakAdministrator.of(world.kring()).enables(account);
                return;
            } catch (UncheckedIOException | AssertionError notNow) {
                Pause.millis(500);
            }
        }
    }

    private Set<TabId> open(List<Browser> some) {
        return some.stream().map(Browser::tab).filter(Tab::isConnected).map(Tab::id).collect(Collectors.toSet());
    }

    /** Waits for the ends, which the history judges, and tries to come back with what is over. */
    private void ended(String how, Set<TabId> open, List<Browser> some) {
        long begin = world.history().now();
        world.history().add(new Fact.Revoked(begin, how, open));
        while (some.stream().anyMatch(browser -> browser.tab().isConnected()) && world.history().now() - begin < LONGEST_END_MILLIS) {
            Pause.millis(50);
        }
        some.stream().map(Browser::tab).filter(tab -> open.contains(tab.id()) && !tab.isConnected()).forEach(Tab::connect);
    }
}
