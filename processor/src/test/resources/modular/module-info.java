module com.acme.modular {
  requires io.warren;

  opens com.acme.modular to
      com.fasterxml.jackson.databind;
}
