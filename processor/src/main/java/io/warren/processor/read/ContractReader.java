package io.warren.processor.read;

import static io.warren.processor.diagnostic.Diagnostic.GENERIC_CONTRACT;
import static io.warren.processor.diagnostic.Diagnostic.NOT_AN_INTERFACE;
import static io.warren.processor.diagnostic.Diagnostic.NO_CONTRACT;
import static io.warren.processor.diagnostic.Diagnostic.PRIVATE_CONTRACT;

import com.squareup.javapoet.ClassName;
import io.warren.annotation.MessageContract;
import io.warren.processor.diagnostic.Report;
import io.warren.processor.model.ContractModel;
import io.warren.processor.model.MessageModel;
import io.warren.processor.model.SourcePosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Makes a model of an annotated type. */
public final class ContractReader {
  private final MethodsReader methods;
  private final CodecReader codecs;
  private final PoliciesReader policies;

  public ContractReader(Elements elements, Types types) {
    methods = new MethodsReader(elements, types);
    codecs = new CodecReader(elements, types);
    policies = new PoliciesReader(new KeyReader(elements, types));
  }

  /**
   * Reads a type with at least one of the annotations. Where {@link UnknownNames} are in it, what
   * is reported is of no use, and placeholders stand in for them.
   *
   * @return what stands there, with placeholders for what is wrong
   */
  public ReadContract read(TypeElement type, Report report) {
    if (!checkNature(type, report)) {
      return new ReadContract(model(type, new Report()), false, isVisible(type));
    }
    checkPlace(type, report);
    return new ReadContract(model(type, report), true, isVisible(type));
  }

  private ContractModel model(TypeElement type, Report report) {
    Collection<ContractMethod> found = methods.read(type, report);
    codecs.check(type, found, report);
    List<MessageModel> messages =
        found.stream()
            .map(
                method ->
                    MessageReader.read(type, method, codecs.read(type, method.declaring()), report))
            .toList();
    return new ContractModel(
        ClassName.get(type),
        isPublic(type),
        messages,
        RolesReader.readProduces(type, report),
        RolesReader.readConsumes(type, messages, report),
        policies.readRetry(type, report),
        policies.readDedup(type, found, report),
        policies.readBatch(type, report),
        AnnotationValues.of(type, MessageContract.class).map(AnnotationValues::source).orElse(null),
        SourcePosition.of(type));
  }

  private static boolean checkNature(TypeElement type, Report report) {
    if (type.getKind() != ElementKind.INTERFACE) {
      report.add(
          NOT_AN_INTERFACE,
          SourcePosition.of(type),
          ElementNames.display(type),
          kind(type.getKind()));
      return false;
    }
    if (!Contracts.isContract(type)) {
      Contracts.firstAnnotation(type)
          .ifPresent(
              values ->
                  report.add(
                      NO_CONTRACT,
                      values.source().position(),
                      values.name(),
                      ElementNames.display(type)));
      return false;
    }
    return true;
  }

  private static String kind(ElementKind kind) {
    return switch (kind) {
      case ENUM -> "an enum";
      case RECORD -> "a record";
      case ANNOTATION_TYPE -> "an annotation";
      default -> "a class";
    };
  }

  private static void checkPlace(TypeElement type, Report report) {
    if (!type.getTypeParameters().isEmpty()) {
      report.add(
          GENERIC_CONTRACT,
          SourcePosition.of(type),
          ElementNames.display(type),
          type.getTypeParameters().stream()
              .map(Object::toString)
              .collect(Collectors.joining(", ")));
    }
    for (Element element : withOuter(type)) {
      if (element.getModifiers().contains(Modifier.PRIVATE)) {
        report.add(
            PRIVATE_CONTRACT,
            SourcePosition.of(type),
            ElementNames.display(type),
            ElementNames.display((TypeElement) element));
      }
    }
  }

  private static boolean isVisible(TypeElement type) {
    return withOuter(type).stream()
        .noneMatch(element -> element.getModifiers().contains(Modifier.PRIVATE));
  }

  private static boolean isPublic(TypeElement type) {
    return withOuter(type).stream()
        .allMatch(element -> element.getModifiers().contains(Modifier.PUBLIC));
  }

  private static List<Element> withOuter(TypeElement type) {
    List<Element> elements = new ArrayList<>();
    for (Element element = type;
        element instanceof TypeElement;
        element = element.getEnclosingElement()) {
      elements.add(element);
    }
    return elements;
  }
}
