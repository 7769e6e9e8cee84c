package be.kring.web.atlas;

import be.kring.atlas.AtlasView;
import be.kring.shared.Language;
import be.kring.web.group.Csv;
import be.kring.web.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A map as a file for a spreadsheet: a line for each topic, for each column the people and what that means. */
@ApplicationScoped
class AtlasFile {

    @Inject
    Messages messages;

    Response of(Language language, AtlasView map, String name) {
        Csv csv = new Csv();
        List<String> head = new ArrayList<>(List.of(messages.text(language, "atlas.topic"), messages.text(language, "atlas.questions")));
        map.columns().forEach(column -> head.addAll(List.of(title(language, column), messages.text(language, "atlas.state"))));
        csv.line(head);
        map.rows().forEach(row -> csv.line(Stream.concat(Stream.of(row.topic().names().in(language), String.valueOf(row.questions())),
                row.cells().stream().flatMap(cell -> Stream.of(String.valueOf(cell.people()), messages.text(language, "atlas.state." + cell.state().name())))).toList()));
        return Response.ok(csv.toString()).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"").build();
    }

    private String title(Language language, AtlasView.Column column) {
        if (column.organisation() != null) {
            return column.organisation().name();
        }
        boolean own = column.key().equals("OWN_LEVEL") || column.key().equals("ALL");
        return messages.text(language, (own ? "atlas.column." : "level.") + column.key());
    }
}
