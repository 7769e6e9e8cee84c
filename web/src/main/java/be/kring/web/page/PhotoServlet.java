package be.kring.web.page;

import be.kring.profile.PhotoService;
import be.kring.shared.NotFound;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** {@code /photos/{personId}/{hash}}: the image itself, for who may see it. Another image has another address, so the reader's own browser may keep it, and nothing in between. */
@WebServlet(urlPatterns = "/photos/*", name = "photos")
public class PhotoServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PhotoService photos;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = below(request);
        if (path.length != 2) {
            throw new NotFound();
        }
        byte[] image = photos.getImage(caller.actor(), id(path[0]), path[1]);
        response.setContentType("image/jpeg");
        response.setContentLength(image.length);
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.getOutputStream().write(image);
    }
}
