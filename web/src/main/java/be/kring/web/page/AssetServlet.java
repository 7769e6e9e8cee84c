package be.kring.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Optional;

/** The files of the front end. A name holds a hash of its content, so an answer stays good for ever. */
@WebServlet(urlPatterns = "/assets/*", name = "assets")
public class AssetServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Assets assets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<Asset> found = assets.find(path.substring(1));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Asset asset = found.get();
        String coding = asset.coding(request.getHeader("Accept-Encoding"));
        byte[] content = asset.encodings().get(coding);
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        if (asset.encodings().size() > 1) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (!"identity".equals(coding)) {
            response.setHeader("Content-Encoding", coding);
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
