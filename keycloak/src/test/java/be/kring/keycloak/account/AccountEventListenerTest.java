package be.kring.keycloak.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;

class AccountEventListenerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', nullValues = "-", value = {
        "USER  | UPDATE | users/u1                | {\"enabled\":false} | u1",
        "USER  | UPDATE | users/u1                | {\"enabled\":true,\"firstName\":\"A\"} | u1",
        "USER  | UPDATE | users/u1                | {\"firstName\":\"A\"} | -",
        "USER  | UPDATE | users/u1                | no json             | -",
        "USER  | UPDATE | users/u1                | -                   | -",
        "USER  | UPDATE | users/u1/reset-password | {\"enabled\":false} | -",
        "USER  | CREATE | users/u1                | {\"enabled\":false} | -",
        "USER  | DELETE | users/u1                | {\"enabled\":false} | -",
        "GROUP | UPDATE | users/u1                | {\"enabled\":false} | -"})
    void onlyAnUpdateThatSaysWhetherTheAccountIsEnabledTellsItsState(
            ResourceType type, OperationType operation, String path, String representation, String user) {
        AdminEvent event = new AdminEvent();
        event.setResourceType(type);
        event.setOperationType(operation);
        event.setResourcePath(path);
        event.setRepresentation(representation);
        assertEquals(Optional.ofNullable(user), AccountEventListener.findUserWithGivenState(event));
    }
}
