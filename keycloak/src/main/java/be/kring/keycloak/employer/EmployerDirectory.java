package be.kring.keycloak.employer;

import java.util.List;
import java.util.Optional;
import org.keycloak.broker.provider.HardcodedAttributeMapper;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/** The employers of the realm of this request. */
final class EmployerDirectory {

    private static final String HARD_CODED = HardcodedAttributeMapper.PROVIDER_ID;

    private final KeycloakSession session;

    EmployerDirectory(KeycloakSession session) {
        this.session = session;
    }

    /** Every identity provider that is enabled and not hidden on the sign-in page, by level. */
    List<Employer> listEmployers() {
        return session.identityProviders().getAllStream()
                .filter(provider -> provider.isEnabled() && !provider.isLinkOnly() && !provider.isHideOnLogin())
                .map(this::employer)
                .sorted(Employer.BY_LEVEL)
                .toList();
    }

    /**
     * The alias of the identity provider of the organisation that holds this domain. An organisation that is disabled, or whose
     * provider is, is not found. A provider that is hidden on the page is: that is how one is reached by domain alone.
     */
    Optional<String> findAliasByDomain(String domain) {
        OrganizationProvider organisations = session.getProvider(OrganizationProvider.class);
        if (organisations == null || !organisations.isEnabled()) {
            return Optional.empty();
        }
        return Optional.ofNullable(organisations.getByDomainName(domain))
                .filter(OrganizationModel::isEnabled)
                .flatMap(organisation -> organisation.getIdentityProviders()
                        .filter(IdentityProviderModel::isEnabled)
                        .map(IdentityProviderModel::getAlias)
                        .findFirst());
    }

    private Employer employer(IdentityProviderModel provider) {
        String level = session.identityProviders().getMappersByAliasStream(provider.getAlias())
                .filter(mapper -> HARD_CODED.equals(mapper.getIdentityProviderMapper()))
                .map(mapper -> mapper.getConfig())
                .filter(config -> "level".equals(config.get(HardcodedAttributeMapper.ATTRIBUTE)))
                .map(config -> config.get(HardcodedAttributeMapper.ATTRIBUTE_VALUE))
                .findFirst()
                .orElse("");
        String name = provider.getDisplayName();
        return new Employer(provider.getAlias(), name == null || name.isBlank() ? provider.getAlias() : name, level);
    }
}
