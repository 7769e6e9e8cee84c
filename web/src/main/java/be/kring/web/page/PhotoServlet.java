package be.kring.web.page;

import be.kring.profile.PhotoService;
import be.kring.shared.NotFound;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** {@code /photos/{personId}/{hash}}: the image itself, for who may see it. The reader's own browser may keep it, and asks each time whether it may still be shown: nothing in between keeps it. */
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
        String tag = '"' + path[1] + '"';
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("image/jpeg");
        response.setContentLength(image.length);
        response.getOutputStream().write(image);
    }
}
