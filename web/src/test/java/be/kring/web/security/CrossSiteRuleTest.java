package be.kring.web.security;

import org.junit.jupiter.api.Test;

import java.net.URI;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CrossSiteRuleTest {

    private static final String OURS = "https://kring.example";
    private static final PublicAddress ADDRESS = new PublicAddress(URI.create(OURS));

    @Test
    void readingIsAllowedFromAnywhere() {
        assertTrue(CrossSiteRule.permits(ADDRESS, "GET", true, "https://evil.example", null));
    }

    @Test
    void aBearerTokenNeedsNoMore() {
        assertTrue(CrossSiteRule.permits(ADDRESS, "POST", false, null, null));
    }

    @Test
    void try37_aCookieNeedsBothTheOriginAndTheHeader() {
        assertTrue(CrossSiteRule.permits(ADDRESS, "POST", true, OURS, "1"));
        assertFalse(CrossSiteRule.permits(ADDRESS, "POST", true, OURS, null));
        assertFalse(CrossSiteRule.permits(ADDRESS, "POST", true, OURS, "true"));
        assertFalse(CrossSiteRule.permits(ADDRESS, "POST", true, null, "1"));
        assertFalse(CrossSiteRule.permits(ADDRESS, "POST", true, "null", "1"));
        assertFalse(CrossSiteRule.permits(ADDRESS, "DELETE", true, "https://evil.example", "1"));
        assertFalse(CrossSiteRule.permits(ADDRESS, "post", true, "https://evil.example", "1"));
    }

    @Test
    void aFormOfOursMayLackTheOriginButNotTheBrowsersWord() {
        assertTrue(CrossSiteRule.permitsForm(ADDRESS, OURS, null));
        assertTrue(CrossSiteRule.permitsForm(ADDRESS, "null", "same-origin"));
        assertFalse(CrossSiteRule.permitsForm(ADDRESS, "null", "cross-site"));
        assertFalse(CrossSiteRule.permitsForm(ADDRESS, null, null));
        assertFalse(CrossSiteRule.permitsForm(ADDRESS, "https://evil.example", "same-origin"));
    }
}
