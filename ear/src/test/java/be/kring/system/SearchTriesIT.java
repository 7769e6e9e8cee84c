package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tries on the search, over HTTP. */
@WholeSystem
class SearchTriesIT {

    private Colleague lieve;
    private Colleague sophie;

    @BeforeEach
    void two_colleagues(Kring kring) {
        lieve = kring.colleague(Account.VLAAMS);
        sophie = kring.colleague(Account.FEDERAAL);
    }

    @Test
    void try04_script_in_a_search_term_is_a_word_like_another() {
        for (String term : List.of("<img/src/onerror=alert(1)>", "</script><script>alert(1)</script>", "' or 1=1 --", "a & ! | b:*", "%_\\", "\\u0000", "{{7*7}}")) {
            String query = "q=" + java.net.URLEncoder.encode(term, java.nio.charset.StandardCharsets.UTF_8);
            sophie.api().get("search?" + query).expecting(200);
            Answer page = sophie.api().with("Accept", "text/html").get("/search?" + query).expecting(200);
            assertFalse(page.body().contains("<script>alert"), term);
            assertFalse(page.body().contains("<img/src"), term);
        }
        assertEquals(400, sophie.api().get("search?q=a%00b").status());
        assertEquals(400, sophie.api().get("search?q=").status());
        assertEquals(400, sophie.api().get("search?q=x&kind=PASSWORDS").status());
        assertEquals(400, sophie.api().get("search?q=x&region=VLI").status());
        assertEquals(400, sophie.api().get("search?q=x&kind=PEOPLE&cursor=eA").status());
    }

    @Test
    void try16_counts_and_facets_say_nothing_of_a_hidden_group() {
        String word = "zeldzaam" + UUID.randomUUID().toString().substring(0, 8);
        String before = sophie.api().get("search?q=" + word).expecting(200).body();
        String hidden = AccessTriesIT.founds(lieve, "HIDDEN");
        lieve.posts(hidden, "Over " + word);
        lieve.awaitsFound(word, 1);
        assertEquals(before, sophie.api().get("search?q=" + word).expecting(200).body());
        assertEquals(0, sophie.api().get("search?q=" + hidden).expecting(200).json().at("/groups/items").size());
        for (String level : List.of("", "&level=FLEMISH", "&near=true", "&language=nl", "&region=BE-VLI", "&available=true")) {
            assertEquals(0, sophie.api().get("search?kind=PEOPLE&q=" + word + level).expecting(200).json().at("/people/items").size());
        }
    }

    @Test
    void try17_no_name_is_completed_from_where_one_may_not_look() {
        String hidden = AccessTriesIT.founds(lieve, "HIDDEN");
        for (int length = 6; length <= hidden.length(); length++) {
            assertFalse(sophie.api().get("search?q=" + hidden.substring(0, length)).expecting(200).body().contains(hidden));
        }
        assertTrue(lieve.api().get("search?q=" + hidden).expecting(200).body().contains(hidden));
    }

    @Test
    void try18_no_filter_and_no_order_tells_who_writes_where_one_may_not_look() {
        String word = "geheim" + UUID.randomUUID().toString().substring(0, 8);
        String closed = AccessTriesIT.founds(lieve, "CLOSED");
        lieve.posts(closed, "Over " + word);
        lieve.awaitsFound(word, 1);
        String organisation = lieve.me().at("/organisation/id").asText();
        for (String filter : List.of("", "&organisation=" + organisation, "&near=true", "&kind=PEOPLE&limit=1", "&kind=POSTS&limit=1")) {
            JsonNode found = sophie.api().get("search?q=" + word + filter).expecting(200).json();
            assertEquals(0, found.at("/people/items").size() + found.at("/posts/items").size());
            assertTrue(found.path("facets").isNull() || found.at("/facets/organisations").isEmpty());
        }
    }
}
