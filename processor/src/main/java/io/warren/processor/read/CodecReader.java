package io.warren.processor.read;

import static io.warren.processor.diagnostic.Diagnostic.CODEC_CONSTRUCTOR;
import static io.warren.processor.diagnostic.Diagnostic.CODEC_NOT_A_CODEC;
import static io.warren.processor.diagnostic.Diagnostic.CODEC_NOT_MADE;
import static io.warren.processor.diagnostic.Diagnostic.CODEC_NOT_VISIBLE;

import com.squareup.javapoet.ClassName;
import io.warren.annotation.MessageContract;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.SourcePosition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads which classes turn payloads into bytes: generated code makes each with {@code new}. */
final class CodecReader {
  private static final String CODEC = "io.warren.codec.Codec";

  private final Elements elements;
  private final Types types;

  CodecReader(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * The codec of the methods that a contract declares, for code beside its heir.
   *
   * @return null where there is none, or none that can be used
   */
  @Nullable ClassName read(TypeElement heir, TypeElement declaring) {
    TypeMirror stated = stated(declaring).orElse(null);
    if (stated == null) {
      return null;
    }
    Report problems = new Report();
    checkCodec(stated, heir, SourcePosition.of(heir), problems);
    return problems.hasErrors()
        ? null
        : ClassName.get((TypeElement) ((DeclaredType) stated).asElement());
  }

  /**
   * Reports what is wrong with the contract's own codec, and which inherited ones it cannot see.
   */
  void check(TypeElement contract, Collection<ContractMethod> methods, Report report) {
    AnnotationValues.of(contract, MessageContract.class)
        .ifPresent(
            values ->
                stated(contract)
                    .ifPresent(
                        codec -> checkCodec(codec, contract, values.source().at("codec"), report)));
    Set<TypeElement> ancestors =
        methods.stream()
            .filter(ContractMethod::inherited)
            .map(ContractMethod::declaring)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    for (TypeElement ancestor : ancestors) {
      // What else is wrong is said at the ancestor.
      stated(ancestor)
          .filter(this::isCodec)
          .ifPresent(
              codec -> checkVisible(element(codec), contract, SourcePosition.of(contract), report));
    }
  }

  private static Optional<TypeMirror> stated(TypeElement contract) {
    return AnnotationValues.of(contract, MessageContract.class)
        .map(values -> values.type("codec"))
        .filter(type -> type.getKind() != TypeKind.VOID);
  }

  private void checkCodec(
      TypeMirror stated, TypeElement user, SourcePosition position, Report report) {
    if (!isCodec(stated)) {
      report.add(CODEC_NOT_A_CODEC, position, PayloadTypes.display(stated));
      return;
    }
    TypeElement codec = element(stated);
    if (checkMakeable(codec, position, report)) {
      checkConstructor(codec, user, position, report);
    }
    checkVisible(codec, user, position, report);
  }

  private boolean isCodec(TypeMirror stated) {
    TypeElement codec = elements.getTypeElement(CODEC);
    return stated.getKind() == TypeKind.DECLARED
        && codec != null
        && types.isSubtype(types.erasure(stated), types.erasure(codec.asType()));
  }

  private static TypeElement element(TypeMirror stated) {
    return (TypeElement) ((DeclaredType) stated).asElement();
  }

  private static boolean checkMakeable(TypeElement codec, SourcePosition position, Report report) {
    Set<Modifier> modifiers = codec.getModifiers();
    if (codec.getKind().isInterface()) {
      report.add(
          CODEC_NOT_MADE, position, ElementNames.display(codec), "an interface", "name a class");
    } else if (codec.getKind() == ElementKind.ENUM) {
      report.add(
          CODEC_NOT_MADE, position, ElementNames.display(codec), "an enum", "make it a class");
    } else if (modifiers.contains(Modifier.ABSTRACT)) {
      report.add(
          CODEC_NOT_MADE,
          position,
          ElementNames.display(codec),
          "abstract",
          "name a class that is not");
    } else if (!codec.getTypeParameters().isEmpty()) {
      report.add(
          CODEC_NOT_MADE,
          position,
          ElementNames.display(codec),
          "generic",
          "remove its type parameters");
    } else if (isInner(codec)) {
      report.add(
          CODEC_NOT_MADE,
          position,
          ElementNames.display(codec),
          "an inner class",
          "make it static");
    } else {
      return true;
    }
    return false;
  }

  private static boolean isInner(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  private void checkConstructor(
      TypeElement codec, TypeElement user, SourcePosition position, Report report) {
    ExecutableElement constructor =
        ElementFilter.constructorsIn(codec.getEnclosedElements()).stream()
            .filter(each -> each.getParameters().isEmpty())
            .findFirst()
            .orElse(null);
    if (constructor == null) {
      report.add(CODEC_CONSTRUCTOR, position, ElementNames.display(codec), "has none", "add one");
    } else if (!isVisible(constructor, user)) {
      report.add(
          CODEC_CONSTRUCTOR,
          position,
          ElementNames.display(codec),
          "has one that cannot be seen from the contract's package",
          "make it public");
    } else if (!constructor.getThrownTypes().isEmpty()) {
      report.add(
          CODEC_CONSTRUCTOR,
          position,
          ElementNames.display(codec),
          "has one with \"throws "
              + PayloadTypes.display(constructor.getThrownTypes().get(0))
              + "\"",
          "remove that");
    }
  }

  private void checkVisible(
      TypeElement codec, TypeElement user, SourcePosition position, Report report) {
    for (Element element = codec;
        element instanceof TypeElement type;
        element = element.getEnclosingElement()) {
      if (!isVisible(type, user)) {
        report.add(
            CODEC_NOT_VISIBLE,
            position,
            ElementNames.display(user),
            ElementNames.display(codec),
            ElementNames.display(type));
        return;
      }
    }
  }

  private boolean isVisible(Element element, TypeElement user) {
    Set<Modifier> modifiers = element.getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        || (!modifiers.contains(Modifier.PRIVATE)
            && elements.getPackageOf(element).equals(elements.getPackageOf(user)));
  }
}
