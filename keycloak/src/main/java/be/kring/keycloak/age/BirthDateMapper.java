package be.kring.keycloak.age;

import java.time.Instant;
import java.util.List;
import org.keycloak.broker.oidc.KeycloakOIDCIdentityProviderFactory;
import org.keycloak.broker.oidc.OIDCIdentityProviderFactory;
import org.keycloak.broker.oidc.mappers.AbstractClaimMapper;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.common.util.Time;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.IdentityProviderSyncMode;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Turns the birth date of an employer into {@link Under35} at each sign-in, and keeps the answer in the session only. Nothing else sets the note: neither
 * an attribute of the account nor a claim {@code under35} of the employer counts, and an employer that sends no date leaves the answer out.
 */
public final class BirthDateMapper extends AbstractClaimMapper {

    public static final String ID = "kring-under35-idp-mapper";
    static final String NOTE = "kring.under35";
    private static final String CLAIM_BIRTH_DATE = "birthdate";

    @Override
    public void importNewUser(KeycloakSession session, RealmModel realm, UserModel user, IdentityProviderMapperModel mapper, BrokeredIdentityContext context) {
        note(context);
    }

    @Override
    public void updateBrokeredUser(KeycloakSession session, RealmModel realm, UserModel user, IdentityProviderMapperModel mapper,
                                   BrokeredIdentityContext context) {
        note(context);
    }

    private static void note(BrokeredIdentityContext context) {
        Instant now = Instant.ofEpochMilli(Time.currentTimeMillis());
        String note = BirthDate.of(getClaimValue(context, CLAIM_BIRTH_DATE), Under35.day(now)).map(birth -> Under35.of(birth, now).note()).orElse("");
        context.setSessionNote(NOTE, note);
    }

    @Override
    public boolean supportsSyncMode(IdentityProviderSyncMode syncMode) {
        return syncMode == IdentityProviderSyncMode.FORCE;
    }

    @Override
    public String[] getCompatibleProviders() {
        return new String[] {OIDCIdentityProviderFactory.PROVIDER_ID, KeycloakOIDCIdentityProviderFactory.PROVIDER_ID};
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayCategory() {
        return "Kring";
    }

    @Override
    public String getDisplayType() {
        return "Kring: under 35, from the birth date";
    }

    @Override
    public String getHelpText() {
        return "Reads the claim birthdate (YYYY-MM-DD), keeps for the session whether the person is under 35 this calendar year, and forgets the date.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
