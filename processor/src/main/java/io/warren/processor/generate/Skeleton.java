package io.warren.processor.generate;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.TypeSpec;
import io.warren.contract.Generated;
import io.warren.processor.model.ContractModel;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;

/** What all types have in common that are generated for one contract. */
final class Skeleton {
  private static final String GENERATOR = "io.warren.processor.ContractProcessor";

  /** What the contract's types may deserve is reported at the contract and not here again. */
  private static final CodeBlock SUPPRESSED =
      CodeBlock.of("{$S, $S, $S}", "deprecation", "exports", "removal");

  private final ContractModel contract;
  private final Element originating;

  Skeleton(ContractModel contract, Element originating) {
    this.contract = contract;
    this.originating = originating;
  }

  TypeSpec.Builder finalClass(ClassName name) {
    return complete(TypeSpec.classBuilder(name).addModifiers(Modifier.FINAL));
  }

  TypeSpec.Builder anInterface(ClassName name) {
    return complete(TypeSpec.interfaceBuilder(name));
  }

  private TypeSpec.Builder complete(TypeSpec.Builder type) {
    if (contract.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return type.addOriginatingElement(originating)
        .addAnnotation(
            AnnotationSpec.builder(Generated.class)
                .addMember("value", "$S", GENERATOR)
                .addMember("contract", "$T.class", contract.name())
                .build())
        .addAnnotation(
            AnnotationSpec.builder(SuppressWarnings.class).addMember("value", SUPPRESSED).build());
  }
}
