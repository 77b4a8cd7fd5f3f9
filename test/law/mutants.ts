// What a changed `libs/law` has to pass, as one file, so that Jest loads the law once per mutant and not once per spec. Left
// out are commands.spec.ts, whose child processes do not see the mutant; regelrecht.spec.ts, whose scenarios lie beside the
// checkout; and the property specs, which take seconds per mutant: what they notice has an example here.
import './answers.spec.ts';
import './cases.spec.ts';
import './dates.spec.ts';
import './documentation.spec.ts';
import './figures.spec.ts';
import './schemas.spec.ts';
import './texts.spec.ts';
