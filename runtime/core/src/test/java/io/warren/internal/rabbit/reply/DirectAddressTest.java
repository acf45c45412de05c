package io.warren.internal.rabbit.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of direct reply-to: those that brokers gave, and others. */
class DirectAddressTest {
  private static final String PREFIX = "amq.rabbitmq.reply-to.";
  private static final String OF_3_10 =
      PREFIX + "g1h2AA5yZXBseUA2OTkzNDM3MgAAArEAAAAAawpGgA==.Q9WREJB1bCQJt7B+yrg6cA==";
  private static final String OF_4_0 =
      PREFIX + "g1h2AA5yZXBseUA4NTM3MDI2MAAAAswAAAAAawo/zA==.jS2HlHqJIG84jVqWejwjZg==";

  @Test
  void whatABrokerGaveIsRead() {
    assertThat(DirectAddress.parse(OF_3_10))
        .isEqualTo(new DirectAddress("reply@69934372", 0x2b1, 0));
    assertThat(DirectAddress.parse(OF_4_0))
        .isEqualTo(new DirectAddress("reply@85370260", 0x2cc, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "x",
        "g1h2AA5yZXBseUA.x",
        "g1h2AA5yZXBseUA2OTkzNDM3MgAAArEAAAAAawpGgA==",
        "g1h2AA5yZXBseUA2OTkzNDM3MgAAArEAAAAAawpGgA==.",
        "g1h2AA5yZXBseUA2OTkzNDM3MgAAArEAAAAAawpGgA==.a.b",
        "g1h2AA5yZXBseUA2OTkzNDM3MgAAArEAAAAAawpGgA.Q9WREJB1bCQJt7B+yrg6cA==",
        "g1h2AA5yZXBseUA2OTkzNDM3MgAAArEAAAAAawpG.Q9WREJB1bCQJt7B+yrg6cA==",
        "g1h2AA5yZXBseUA2OTkzNDM3eAAAArEAAAAAawpGgA==.Q9WREJB1bCQJt7B+yrg6cA==",
        "hFh2AA5yZXBseUA2OTkzNDM3MgAAArEAAAAAawpGgA==.Q9WREJB1bCQJt7B+yrg6cA==",
        "g1h2//9yZXBseUA2OTkzNDM3MgAAArEAAAAAawpGgA==.Q9WREJB1bCQJt7B+yrg6cA==",
        "ha\u00fcs.Q9WREJB1bCQJt7B+yrg6cA==",
      })
  void whatNoBrokerGivesIsNone(String suffix) {
    assertThat(DirectAddress.parse(PREFIX + suffix)).isNull();
  }

  @Test
  void processesWithUsualNumbersShareTheFateOfTheirNode() {
    assertThat(new DirectAddress("reply@1", 1, 0).fate())
        .isEqualTo(new DirectAddress("reply@1", 2, 7).fate())
        .isNotEqualTo(new DirectAddress("reply@2", 1, 0).fate());
    assertThat(new DirectAddress("reply@1", -1, 0).fate())
        .isNotEqualTo(new DirectAddress("reply@1", 1, 0).fate());
    assertThat(new DirectAddress("reply@1", 1, 1 << 20).fate())
        .isNotEqualTo(new DirectAddress("reply@1", 1, 0).fate());
  }
}
