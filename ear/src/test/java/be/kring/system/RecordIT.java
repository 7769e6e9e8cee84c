package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The audit trail over HTTP: administrators read all of it and from where, owners their group's, others nothing. */
@WholeSystem
class RecordIT {

    @Test
    void owners_read_what_was_done_in_their_group_and_administrators_also_from_where(Kring kring) {
        Colleague joren = kring.colleague(Account.MODERATOR);
        Colleague mira = kring.colleague(Account.LOKAAL);
        Colleague aicha = kring.colleague(Account.BEHEERDER);
        String slug = joren.founds("Spoor", "OPEN");
        mira.joins(slug);
        String id = mira.me().path("id").asText();
        joren.api().put("groups/" + slug + "/members/" + id + "/role", Api.object().put("role", "MODERATOR")).expecting(204);
        joren.api().post("groups/" + slug + "/members/" + id + "/removal", Api.object().put("reason", "=HYPERLINK(1)")).expecting(204);

        JsonNode page = joren.api().get("groups/" + slug + "/audit").expecting(200).json();
        assertEquals(List.of("member.removed", "member.role"), page.path("items").findValuesAsText("action"));
        assertEquals("Mira Bastiaens", page.at("/people/" + id + "/name").asText());
        assertTrue(page.at("/items/0/origin").isNull());
        assertEquals(1, joren.api().get("groups/" + slug + "/audit?action=member.role&subject=person:" + id).expecting(200).json().path("items").size());
        JsonNode first = joren.api().get("groups/" + slug + "/audit?limit=1").expecting(200).json();
        JsonNode second = joren.api().get("groups/" + slug + "/audit?limit=1&cursor=" + first.path("next").asText()).expecting(200).json();
        assertEquals("member.role", second.at("/items/0/action").asText());
        joren.api().get("groups/" + slug + "/audit?from=yesterday").expecting(400);

        JsonNode all = aicha.api().get("admin/audit?actor=joren&action=member.&subject=person:" + id).expecting(200).json();
        assertTrue(List.of("127.0.0.1", "0:0:0:0:0:0:0:1").contains(all.at("/items/0/origin").asText()), all::toString);
        String csv = aicha.api().get("admin/audit.csv?action=member.removed&subject=person:" + id).expecting(200).body();
        assertTrue(csv.contains("member.removed") && csv.contains("=HYPERLINK(1)") && !csv.matches("(?s).*[\\n,]\"[=+@-].*"), csv);
        assertFalse(joren.api().get("groups/" + slug + "/audit.csv").expecting(200).body().contains("127.0.0.1"));
        assertEquals("audit.exported", joren.api().get("groups/" + slug + "/audit").expecting(200).json().at("/items/0/action").asText());
        assertEquals(200, kring.stranger().get("/health/audit").status());
    }

    @Test
    void for_others_it_is_forbidden_or_does_not_exist(Kring kring) {
        Colleague joren = kring.colleague(Account.MODERATOR);
        Colleague mira = kring.colleague(Account.LOKAAL);
        String slug = joren.founds("Spoor", "OPEN");
        mira.joins(slug);
        for (String path : List.of("/audit", "/audit.csv")) {
            mira.api().get("groups/" + slug + path).expecting(403);
            kring.colleague(Account.BEHEERDER).api().get("groups/" + slug + path).expecting(403);
        }
        joren.api().patch("groups/" + slug, joren.group(slug).path("version").asLong(), Api.object().put("visibility", "HIDDEN")).expecting(200);
        for (String path : List.of("groups/" + slug + "/audit", "groups/" + slug + "/audit.csv", "admin/audit", "admin/audit.csv", "admin/audit/check")) {
            kring.colleague(Account.FEDERAAL).api().get(path).expecting(404);
        }
    }

    @Test
    void a_group_has_its_name_for_who_may_see_it(Kring kring) {
        Colleague joren = kring.colleague(Account.MODERATOR);
        String slug = joren.founds("Spoor", "HIDDEN");
        JsonNode group = joren.group(slug);
        String id = group.path("id").asText();
        joren.api().patch("groups/" + slug, group.path("version").asLong(), Api.object().put("joinPolicy", "INVITATION")).expecting(200);
        assertEquals(slug, joren.api().get("groups/" + slug + "/audit").expecting(200).json().at("/groups/" + id + "/slug").asText());
        JsonNode all = kring.colleague(Account.BEHEERDER).api().get("admin/audit?subject=group:" + id).expecting(200).json();
        assertEquals(List.of("group.changed"), all.path("items").findValuesAsText("action"));
        assertEquals(0, all.path("groups").size(), "of a hidden group administrators see what was done, not what it is called");
    }
}
