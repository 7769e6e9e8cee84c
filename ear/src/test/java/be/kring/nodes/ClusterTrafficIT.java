package be.kring.nodes;

import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import org.junit.jupiter.api.Test;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

import static org.junit.jupiter.api.Assertions.assertThrows;

/** What nodes tell each other holds everybody's session: whoever does not show the key of the cluster is turned away. */
@WholeSystem(nodes = 2)
class ClusterTrafficIT {

    private static final int PATIENCE_MILLIS = 30_000;

    @Test
    void who_does_not_show_the_key_of_the_cluster_is_turned_away(Stack stack) throws IOException, GeneralSecurityException {
        SSLContext stranger = SSLContext.getInstance("TLS");
        stranger.init(null, new TrustManager[]{new TrustsAll()}, null);
        for (Node node : stack.nodes()) {
            try (SSLSocket socket = (SSLSocket) stranger.getSocketFactory().createSocket("127.0.0.1", node.ports().cluster())) {
                socket.setSoTimeout(PATIENCE_MILLIS);
                assertThrows(SSLException.class, () -> {
                    socket.startHandshake();
                    socket.getInputStream().read();
                });
            }
        }
    }

    /** It is not the stranger who must be careful here. */
    private static final class TrustsAll implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {
            // whoever it is
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
