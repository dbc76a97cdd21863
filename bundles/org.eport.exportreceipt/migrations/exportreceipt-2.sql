-- Lists over a million forms. Derby reads an index in one direction only, and sorts whole rows where an index does not
-- hold all a list asks for: so what work lists ask for stands in one index, in the order of the numbers, and what is
-- looked at from its end has an index of its own. Indexes of offices and ports alone would only be in the way.
DROP INDEX XR_FORM_OFFICE;
DROP INDEX XR_FORM_PORT;
CREATE INDEX XR_FORM_WORK ON XR_FORM (DOC_NUMBER, ORG_CODE, SAFE_OFFICE, FILING_PORT, SAFE_STATUS, CUSTOMS_STATUS,
    SUBMIT_STATUS, SETTLEMENT_COPY, DECLARATION_CHANGED);
CREATE INDEX XR_FORM_DOWN ON XR_FORM (DOC_NUMBER DESC, ORG_CODE, SAFE_OFFICE);
CREATE INDEX XR_FORM_DATE_DOWN ON XR_FORM (ISSUE_DATE DESC, DOC_NUMBER DESC, ORG_CODE, SAFE_OFFICE);
CREATE INDEX XR_FORM_OWNER_DATE_DOWN ON XR_FORM (ORG_CODE, ISSUE_DATE DESC, DOC_NUMBER DESC);
