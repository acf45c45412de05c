package io.warren.processor.docs.describe;

import io.warren.processor.check.ContractCheck;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ContractModel;
import io.warren.processor.read.ContractReader;
import io.warren.processor.read.ReadContract;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads contracts without mistakes; what is wrong with the others, the code generator says. */
public final class SoundContracts {
  private static final List<ContractCheck> CHECKS = ContractCheck.all();

  private SoundContracts() {}

  /** The contract; empty: there is a mistake in it. */
  public static Optional<ContractModel> read(TypeElement type, Elements elements, Types types) {
    Report mistakes = new Report();
    ReadContract read = new ContractReader(elements, types).read(type, mistakes);
    if (!read.sound() || mistakes.hasErrors()) {
      return Optional.empty();
    }
    CHECKS.forEach(check -> check.check(read.model(), mistakes));
    return mistakes.hasErrors()
        ? Optional.empty()
        : Optional.of(SensitivePayloads.in(type, read.model(), elements, types).contract());
  }
}
