package be.kring.keycloak.age;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAccessTokenMapper;
import org.keycloak.protocol.oidc.mappers.OIDCAttributeMapperHelper;
import org.keycloak.protocol.oidc.mappers.OIDCIDTokenMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.IDToken;

/**
 * Claims {@code under35} and {@code under35_year}, and in December {@code under35_next}, of who came with a birth date; no claim for everyone else, nor once
 * the year of the answer is over.
 */
public final class Under35Mapper extends AbstractOIDCProtocolMapper implements OIDCAccessTokenMapper, OIDCIDTokenMapper {

    public static final String ID = "kring-under35-mapper";

    @Override
    protected void setClaim(IDToken token, ProtocolMapperModel mapper, UserSessionModel userSession, KeycloakSession session, ClientSessionContext client) {
        token.getOtherClaims().keySet().removeIf(name -> name.startsWith("under35"));
        Under35.read(userSession.getNote(BirthDateMapper.NOTE), Instant.ofEpochMilli(Time.currentTimeMillis())).ifPresent(answer -> {
            token.getOtherClaims().put("under35", answer.under35());
            token.getOtherClaims().put("under35_year", answer.year());
            if (answer.next() != null) {
                token.getOtherClaims().put("under35_next", answer.next());
            }
        });
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayCategory() {
        return TOKEN_MAPPER_CATEGORY;
    }

    @Override
    public String getDisplayType() {
        return "Kring: under 35";
    }

    @Override
    public String getHelpText() {
        return "Tells Kring whether the person is under 35 this calendar year, from the session of an employer that sends a birth date.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        List<ProviderConfigProperty> properties = new ArrayList<>();
        OIDCAttributeMapperHelper.addIncludeInTokensConfig(properties, Under35Mapper.class);
        return properties;
    }
}
