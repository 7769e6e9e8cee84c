package be.kring.checker;

import be.kring.checker.actor.FreshState;
import be.kring.checker.actor.Guest;
import be.kring.checker.actor.Reader;
import be.kring.checker.actor.Writer;
import be.kring.checker.fault.Faults;
import be.kring.checker.fault.Site;
import be.kring.checker.fault.TcpRelay;
import be.kring.checker.fault.WakeUpsLost;
import be.kring.checker.history.Fact;
import be.kring.checker.history.History;
import be.kring.checker.history.Violation;
import be.kring.checker.invariant.EverythingArrives;
import be.kring.checker.invariant.HelloNamesAll;
import be.kring.checker.invariant.NoGap;
import be.kring.checker.invariant.NoNeedlessReset;
import be.kring.checker.invariant.NobodyFallsBehind;
import be.kring.checker.invariant.NothingTwice;
import be.kring.checker.invariant.NothingUnseen;
import be.kring.checker.invariant.OneOrder;
import be.kring.checker.invariant.RevokedSocketsEnd;
import be.kring.checker.invariant.WrittenOnce;
import be.kring.driver.Kring;
import be.kring.launcher.Console;
import be.kring.launcher.Stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;

/** One run against a stack that is there: people come together, faults strike, all becomes quiet, and what everybody has is compared. */
public final class Run {

    private static final int PROGRESS_SECONDS = 30;
    private static final Duration WRITERS_END = Duration.ofMinutes(4);
    private static final Duration READERS_COME = Duration.ofMinutes(3);
    private static final Duration CATCH_UP = Duration.ofMinutes(1);

    private final CheckSettings settings;
    private final Stack stack;
    private final Kring kring;
    private final TcpRelay relay;
    private final Console console;
    private final EverythingArrives arrives = new EverythingArrives();
    private final RevokedSocketsEnd revoked = new RevokedSocketsEnd();
    private final History history;
    private final ReadWriteLock keycloak = new ReentrantReadWriteLock();

    /** @param kring reached through the relay */
    public Run(CheckSettings settings, Stack stack, Kring kring, TcpRelay relay, Console console) {
        this.settings = settings;
        this.stack = stack;
        this.kring = kring;
        this.relay = relay;
        this.console = console;
        this.history = new History(List.of(new NoGap(), new NothingTwice(), new OneOrder(), new WrittenOnce(), arrives, new NobodyFallsBehind(),
                new NothingUnseen(), revoked, new NoNeedlessReset(), new HelloNamesAll()), this::show);
    }

    /** @param folder where the events of the compared states are kept */
    public Report check(Path folder) throws Exception {
        console.say("People come together: " + settings.writers() + " writers, " + settings.readers() + " readers, seed " + settings.seed());
        Town town = new Town(kring, history, settings, folder, keycloak.readLock());
        Writer speaker = town.writers().get(0);
        Site site = new Site(stack, relay, keycloak, () -> town.world().groups(group -> group.quiet()).forEach(speaker::speakUp));
        Faults faults = new Faults(site, settings.seed(), console::say);
        try (Bustle writing = new Bustle(console::say); Bustle reading = new Bustle(console::say)) {
            town.readers().forEach(reader -> reading.start(reader, () -> true));
            await("the readers to come", READERS_COME, () -> history.count(Fact.Connected.class) >= settings.readers());
            BooleanSupplier goesOn = () -> !town.world().isEnding();
            town.guests().forEach(guest -> writing.start(guest, goesOn));
            town.writers().stream().skip(1).forEach(writer -> writing.start(writer, goesOn));
            town.wanderers().forEach(wanderer -> writing.start(wanderer, goesOn));
            writing.start(town.moderator(), goesOn);
            reading.everySecond(() -> tick(faults));
            faults.strikeFor(settings.length(), settings.faults(), this::isEnough);
            town.world().end();
            if (isEnough()) {
                return Report.of(settings, history, faults, revoked, town);
            }
            await("the writers to end", WRITERS_END, () -> writing.acting() == 0);
            town.guests().forEach(Guest::leaveForGood);
            await("all tabs to be open", READERS_COME, () -> town.readers().stream().allMatch(Reader::isWhole));
            new WakeUpsLost().strike(site, new Random(settings.seed()));
            settle(town);
            compare(town);
        } finally {
            town.readers().forEach(Reader::leaveForGood);
        }
        return Report.of(settings, history, faults, revoked, town);
    }

    /** The end as a fact, once everybody has everything, or has had a minute for it. */
    private void settle(Town town) throws InterruptedException {
        Map<String, Long> heads = town.heads();
        await("everybody to catch up", CATCH_UP, () -> history.ask(() -> arrives.behind(heads).isEmpty()));
        history.add(new Fact.Settled(history.now(), heads));
    }

    private void compare(Town town) {
        for (FreshState state : town.states()) {
            state.difference().ifPresent(difference -> history.broken(
                    new Violation(history.now(), "state and events make fresh state", state + ": " + difference, List.of())));
        }
    }

    private boolean isEnough() {
        return settings.untilBroken() && history.countViolations() > 0;
    }

    private void tick(Faults faults) {
        long now = history.now();
        history.add(new Fact.Ticked(now));
        if (now / 1_000 % PROGRESS_SECONDS == 0) {
            console.say("%d events, %d writes acknowledged of %d, %d faults, %d violations".formatted(history.count(Fact.Received.class),
                    history.count(Fact.Acknowledged.class), history.count(Fact.Attempted.class), faults.count(), history.countViolations()));
        }
    }

    private void show(Violation violation) {
        console.print("VIOLATION at %.1f s of \"%s\": %s".formatted(violation.at() / 1000.0, violation.promise(), violation.what()));
        violation.evidence().forEach(fact -> console.print("    " + fact));
    }

    /** Goes on when the time is over: the promises tell what is missing then. */
    private void await(String what, Duration longest, BooleanSupplier reached) throws InterruptedException {
        console.say("Waiting for " + what);
        long deadline = System.nanoTime() + longest.toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
