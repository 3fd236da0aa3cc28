/**
 * The form on an outlet's page by which a subscriber signs in: the first with a password in it, else the first that asks for a
 * name or an address of mail alone (outlets that ask for the password on the next page).
 */
import { Parser } from 'htmlparser2';

export type FormField = { readonly name: string; readonly value: string };

export type SignInForm = {
  /** As the page states it: may be relative; null: the page's own address. */
  readonly action: string | null;
  readonly isPost: boolean;
  /** What the form sends along as it stands: hidden fields and the like. */
  readonly fields: readonly FormField[];
  /** The field for the name or the address of mail; null: the form has none. */
  readonly nameField: string | null;
  /** The field for the password; null: it is asked for later. */
  readonly passwordField: string | null;
  /** Its first button that has a name. */
  readonly button: FormField | null;
};

/** No outlet's page has more; what is beyond is not looked at. */
const MOST_FORMS = 60;
const MOST_FIELDS = 200;
const LONGEST_VALUE = 20_000;
/** UTF-16 units of a page. */
const LONGEST_PAGE = 3_000_000;

/** Null: there is no form on the page by which somebody could sign in. */
export function findSignInForm(page: string): SignInForm | null {
  const forms = formsIn(page.slice(0, LONGEST_PAGE));
  const withPassword = forms.find(({ passwordField }) => passwordField !== null);
  return withPassword ?? forms.find(({ nameField, looks }) => nameField !== null && looks) ?? null;
}

type Found = SignInForm & {
  /** Whether its words are those of a sign-in, so that no search is taken for one. */
  readonly looks: boolean;
};

type Growing = { -readonly [Key in keyof SignInForm]: SignInForm[Key] } & {
  fields: FormField[];
  looks: boolean;
};

function formsIn(page: string): Found[] {
  const forms: Growing[] = [];
  let open: Growing | null = null;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'form') {
        open = forms.length < MOST_FORMS ? begun(attributes) : null;
        if (open !== null) forms.push(open);
      } else if (open !== null && (name === 'input' || name === 'button'))
        take(open, name, attributes);
    },
    onclosetag: (name) => {
      if (name === 'form') open = null;
    },
  });
  parser.end(page);
  return forms;
}

type Attributes = Readonly<Record<string, string>>;

const SIGN_IN_WORDS =
  /log.?in|sign.?in|anmeld|connexion|identif|account|konto|auth|sesion|session/i;

function begun({ action, method, id = '', class: classes = '' }: Attributes): Growing {
  const about = `${action ?? ''} ${id} ${classes}`.slice(0, 2_000);
  return {
    action: action === undefined || action.trim() === '' ? null : action.trim(),
    isPost: method?.trim().toLowerCase() === 'post',
    ...{ fields: [], nameField: null, passwordField: null, button: null },
    looks: SIGN_IN_WORDS.test(about),
  };
}

function take(form: Growing, element: 'input' | 'button', attributes: Attributes): void {
  const { name = '', value = '' } = attributes;
  const type = (attributes.type ?? (element === 'button' ? 'submit' : 'text')).toLowerCase();
  const isTooMuch = form.fields.length >= MOST_FIELDS || value.length > LONGEST_VALUE;
  if (name === '' || isTooMuch || attributes.disabled !== undefined) return;
  if (type === 'password') form.passwordField ??= name;
  else if (type === 'submit') form.button ??= { name, value };
  else if (isNameField(type, attributes) && form.nameField === null) form.nameField = name;
  else if (sendsAlong(type, attributes)) form.fields.push({ name, value });
}

/** A text before the password; a search, a voucher and the like say what they are by their type or autocomplete. */
function isNameField(type: string, { autocomplete = '', name = '' }: Attributes): boolean {
  if (type === 'email') return true;
  if (type !== 'text' && type !== 'tel') return false;
  return (
    /username|email/i.test(autocomplete) || /user|mail|login|name|id|kennung|nummer/i.test(name)
  );
}

function sendsAlong(type: string, { checked }: Attributes): boolean {
  if (type === 'checkbox' || type === 'radio') return checked !== undefined;
  return !['button', 'image', 'reset', 'file', 'search'].includes(type);
}
