package be.kring.web.page;

import be.kring.atlas.AtlasService;
import be.kring.atlas.AtlasView;
import be.kring.organisation.FollowService;
import be.kring.organisation.OrganisationPage;
import be.kring.organisation.OrganisationPageService;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** {@code /organisations}: those that the reader follows; {@code /organisations/{id}}: one of them, and {@code …/map} what its people know, for who stands for it. */
@WebServlet(urlPatterns = {"/organisations", "/organisations/*"}, name = "organisations")
public class OrganisationsPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final PageRequest FIRST = PageRequest.first(PageRequest.DEFAULT);

    @Inject
    transient OrganisationPageService organisations;

    @Inject
    transient FollowService follows;

    @Inject
    transient AtlasService atlas;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = below(request);
        Actor actor = caller.actor();
        if (path.length == 0) {
            render(request, response, "organisations", Map.of("followed", follows.list(actor), "contributions", follows.listPosts(actor, FIRST)));
        } else if (path.length == 1) {
            one(request, response, actor, id(path[0]));
        } else if (path.length == 2 && path[1].equals("map")) {
            map(request, response, actor, id(path[0]));
        } else {
            throw new NotFound();
        }
    }

    private void one(HttpServletRequest request, HttpServletResponse response, Actor actor, UUID id) throws IOException {
        OrganisationPage organisation = organisations.get(actor, id);
        pages.render(request, response, "organisation", Map.of("page", organisation, "people", organisations.listPeople(actor, id, FIRST), "contributions",
                organisations.listPosts(actor, id, FIRST)), Map.of("organisation", organisation, "groups", organisations.listGroups(actor, id)));
    }

    private void map(HttpServletRequest request, HttpServletResponse response, Actor actor, UUID id) throws IOException {
        AtlasView map = atlas.getOf(actor, id);
        pages.render(request, response, "organisationMap", Map.of("map", map), Map.of("organisation", map.columns().get(0).organisation()));
    }
}
