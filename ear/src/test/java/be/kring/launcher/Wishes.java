package be.kring.launcher;

/**
 * What is asked of {@code mvn -Prun}: {@code -Dkring.http.port} (8080), {@code -Dkring.keycloak.port} (8180), {@code -Dkring.nodes}
 * (1; more need HAProxy), {@code -Dkring.reset} to begin with empty databases.
 */
record Wishes(int http, int keycloak, int nodes, boolean reset) {

    private static final int HTTP = 8080;
    private static final int KEYCLOAK = 8180;

    static Wishes fromProperties() {
        String reset = System.getProperty("kring.reset");
        return new Wishes(Integer.getInteger("kring.http.port", HTTP), Integer.getInteger("kring.keycloak.port", KEYCLOAK),
                Integer.getInteger("kring.nodes", 1), reset != null && !reset.equals("false"));
    }

    Wishes withHttp(int port) {
        return new Wishes(port, keycloak, nodes, reset);
    }

    Wishes withKeycloak(int port) {
        return new Wishes(http, port, nodes, reset);
    }

    Wishes withReset() {
        return new Wishes(http, keycloak, nodes, true);
    }

    /** The command that asks for it, for a person to type. */
    String command() {
        return "mvn -Prun" + (http == HTTP ? "" : " -Dkring.http.port=" + http) + (keycloak == KEYCLOAK ? "" : " -Dkring.keycloak.port=" + keycloak)
                + (nodes == 1 ? "" : " -Dkring.nodes=" + nodes) + (reset ? " -Dkring.reset" : "");
    }
}
