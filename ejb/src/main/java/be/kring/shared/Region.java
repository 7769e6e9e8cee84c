package be.kring.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;
import java.util.Optional;

/** The provinces of Belgium and the Brussels-Capital Region, which is in none; by the codes of ISO 3166-2:BE. */
public enum Region {
    BRU, VAN, VBR, VLI, VOV, VWV, WBR, WHT, WLG, WLX, WNA;

    /** The code of ISO 3166-2, as {@code BE-VAN}. */
    @JsonValue
    public String code() {
        return "BE-" + name();
    }

    /** @throws InvalidInput when there is no such region */
    @JsonCreator
    public static Region of(String code) {
        return find(code).orElseThrow(() -> InvalidInput.of("region", "invalid-value"));
    }

    public static Optional<Region> find(String code) {
        return Arrays.stream(values()).filter(region -> region.code().equals(code)).findFirst();
    }
}
