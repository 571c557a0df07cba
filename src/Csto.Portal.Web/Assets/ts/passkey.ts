/**
 * Passkeys (WebAuthn): <form data-passkey="create|get" data-options="{…}"> asks the device before it is sent and carries the answer in its
 * field Credential. The conversions are by hand, for browsers that do not know parseCreationOptionsFromJSON yet.
 */
const words = {
  absent: 'Этот браузер не умеет работать с ключами доступа. Обновите его или войдите паролем.',
  refused: 'Устройство не подтвердило ключ: вы отменили, вышло время или ключа для этого портала на нём нет. Повторите.',
  known: 'На этом устройстве ключ для вашей учётной записи уже есть.',
};

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]'))
  enable(form);

function enable(form: HTMLFormElement): void {
  // In the capture phase: before the rest of the page takes the form for sent.
  document.addEventListener('submit', event => {
    if (event.target !== form || isElsewhere(event.submitter) || answerOf(form).value !== '')
      return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void ask(form);
  }, { capture: true });
  if (form.dataset['passkey'] === 'get' && !document.querySelector('.notice, .errors'))
    void ask(form);
}

/** Another button of the form leads elsewhere and needs no passkey. */
function isElsewhere(button: HTMLElement | null): boolean {
  return button instanceof HTMLButtonElement && button.hasAttribute('formaction');
}

async function ask(form: HTMLFormElement): Promise<void> {
  const error = form.querySelector<HTMLElement>('[data-passkey-error]')!;
  error.textContent = '';
  if (!('PublicKeyCredential' in window)) {
    error.textContent = words.absent;
    return;
  }
  try {
    const options = JSON.parse(form.dataset['options'] ?? '{}');
    const credential = form.dataset['passkey'] === 'create'
      ? await navigator.credentials.create({ publicKey: creation(options) })
      : await navigator.credentials.get({ publicKey: request(options) });
    answerOf(form).value = JSON.stringify(plain(credential as PublicKeyCredential));
    form.requestSubmit();
  } catch (e) {
    error.textContent = e instanceof DOMException && e.name === 'InvalidStateError' ? words.known : words.refused;
  }
}

function answerOf(form: HTMLFormElement): HTMLInputElement {
  return form.querySelector<HTMLInputElement>('input[name=Credential]')!;
}

interface Descriptor { id: string; type: 'public-key'; transports?: AuthenticatorTransport[] }

function creation(json: any): PublicKeyCredentialCreationOptions {
  return {
    ...json,
    challenge: bytes(json.challenge),
    user: { ...json.user, id: bytes(json.user.id) },
    excludeCredentials: (json.excludeCredentials ?? []).map(descriptor),
  };
}

function request(json: any): PublicKeyCredentialRequestOptions {
  return { ...json, challenge: bytes(json.challenge), allowCredentials: (json.allowCredentials ?? []).map(descriptor) };
}

function descriptor(json: Descriptor): PublicKeyCredentialDescriptor {
  return { ...json, id: bytes(json.id) };
}

function plain(credential: PublicKeyCredential): object {
  const answer = credential.response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  return {
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: {
      clientDataJSON: text(answer.clientDataJSON),
      ...(answer.attestationObject && {
        attestationObject: text(answer.attestationObject),
        transports: answer.getTransports?.() ?? [],
      }),
      ...(answer.authenticatorData && answer.signature && {
        authenticatorData: text(answer.authenticatorData),
        signature: text(answer.signature),
        userHandle: answer.userHandle ? text(answer.userHandle) : undefined,
      }),
    },
  };
}

/** Base64url without padding, both ways. */
function bytes(encoded: string): Uint8Array<ArrayBuffer> {
  const binary = atob(encoded.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, letter => letter.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
