package be.kring.driver;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One of many, who works for a city of the demo and signs in for the first time. The password is the user name. */
public record Newcomer(int number) implements Employee {

    @Override
    public String username() {
        return "deelnemer-" + number;
    }

    @Override
    public String password() {
        return username();
    }

    @Override
    public String employer() {
        return "lokaal";
    }

    /** The account as Keycloak imports it. */
    public ObjectNode account() {
        ObjectNode user = Api.object().put("username", username()).put("enabled", true)
                .put("email", username() + "@lokaal.example").put("emailVerified", true)
                .put("firstName", "Deelnemer").put("lastName", "Nummer " + number);
        user.putArray("realmRoles").add("default-roles-lokaal");
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("organisation").add("Stad Hellebeek");
        attributes.putArray("organisation_code").add("0900000031");
        attributes.putArray("function").add("dossierbeheerder");
        attributes.putArray("locale").add("nl");
        user.putArray("credentials").addObject().put("type", "password").put("value", password()).put("temporary", false);
        return user;
    }
}
