package be.kring.keycloak.employer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmployerTest {

    private final Employer town = new Employer("hellebeek", "Stad Hellebeek", "LOCAL");
    private final Employer flemish = new Employer("vlaanderen", "Vlaamse overheid", "FLEMISH");
    private final Employer federal = new Employer("bosa", "FOD", "FEDERAL");
    private final Employer unknown = new Employer("aaa", "Zonder niveau", "");

    @Test
    void theWidestLevelComesFirstAndOneWithoutALevelLast() {
        List<Employer> sorted = Stream.of(unknown, town, flemish, federal).sorted(Employer.BY_LEVEL).toList();
        assertEquals(List.of(federal, flemish, town, unknown), sorted);
    }

    @Test
    void aForgedOrForgottenAliasIsNoEmployer() {
        assertEquals(Optional.of(town), Employer.findByAlias(List.of(federal, town), "hellebeek"));
        assertEquals(Optional.empty(), Employer.findByAlias(List.of(federal, town), "../admin"));
        assertEquals(Optional.empty(), Employer.findByAlias(List.of(federal, town), null));
    }
}
