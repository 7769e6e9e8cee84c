package be.kring.launcher;

import java.util.List;

/** What is printed when Kring is ready: where it is and who can sign in. */
final class Welcome {

    private record Account(String name, String employer, String person) {
    }

    private static final List<Account> ACCOUNTS = List.of(
            new Account("vlaams", "Vlaamse overheid", "Lieve Vermeulen, Agentschap Ruimte en Water"),
            new Account("federaal", "federal government", "Sophie Lambert, FOD Digitale Diensten"),
            new Account("lokaal", "local government", "Mira Bastiaens, Stad Hellebeek"),
            new Account("jong", "local government", "Noor Claes, Gemeente Waterdonk"),
            new Account("moderator", "Vlaamse overheid", "Joren De Smet, Agentschap Ruimte en Water, moderator"),
            new Account("beheerder", "federal government", "Aïcha Kaddour, FOD Digitale Diensten, administrator"),
            new Account("nieuw-vlaams", "Vlaamse overheid", "Wout Aerts, who has never signed in"),
            new Account("nieuw-federaal", "federal government", "Jonas Weber, who has never signed in"),
            new Account("nieuw-lokaal", "local government", "Emma Peeters, who has never signed in"));

    private Welcome() {
    }

    static String text(StackSettings settings) {
        StringBuilder text = new StringBuilder();
        text.append("%n  Kring       %s%n".formatted(settings.publicUrl()));
        text.append("  Keycloak    %s  (admin, password admin)%n".formatted(settings.keycloakUrl()));
        if (settings.nodes() > 1) {
            text.append("  HAProxy     http://localhost:%d  (state of the %d nodes)%n".formatted(settings.ports().proxyStatus(), settings.nodes()));
        }
        text.append("  Logs        %s%n%n".formatted(settings.logs()));
        text.append("  Choose the employer, then sign in; the password is the account's name.%n%n".formatted());
        text.append("  %-15s %-20s %s%n".formatted("account", "employer", "person"));
        text.append("  %-15s %-20s %s%n".formatted("-------", "--------", "------"));
        for (Account account : ACCOUNTS) {
            text.append("  %-15s %-20s %s%n".formatted(account.name(), account.employer(), account.person()));
        }
        return text.append("%n  Ctrl-C stops everything.%n".formatted()).toString();
    }
}
