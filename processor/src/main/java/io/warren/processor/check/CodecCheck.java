package io.warren.processor.check;

import static io.warren.processor.diagnostic.Diagnostic.CODEC_UNUSED;

import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.AnnotationSource;
import io.warren.processor.model.ContractModel;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** A codec has something to do. */
final class CodecCheck implements ContractCheck {
  private static final Set<TypeName> PASSED_THROUGH =
      Set.of(ClassName.get(String.class), ArrayTypeName.of(TypeName.BYTE));

  @Override
  public void check(ContractModel contract, Report report) {
    AnnotationSource annotation = contract.annotation();
    if (annotation == null || !annotation.states("codec")) {
      return;
    }
    List<TypeName> types =
        contract.ownMessages().stream()
            .filter(message -> message.codec() != null)
            .flatMap(message -> Stream.of(message.payload(), message.reply()))
            .filter(Objects::nonNull)
            .toList();
    if (!types.isEmpty() && PASSED_THROUGH.containsAll(types)) {
      report.add(CODEC_UNUSED, annotation.at("codec"), contract.displayName());
    }
  }
}
