package io.warren.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearNameTest {
  private static final List<String> KNOWN = List.of("id", "name", "customer", "orderedAt");

  @ParameterizedTest
  @CsvSource({
    "nmae, name",
    "Name, name",
    "nam, name",
    "custommer, customer",
    "orderdAt, orderedAt"
  })
  void findsWhatWasMeant(String written, String meant) {
    assertThat(NearName.of(written, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"number", "no", "consumer1234", "date"})
  void suggestsNothingFarAway(String written) {
    assertThat(NearName.of(written, KNOWN)).isEmpty();
  }
}
